"""What Schemathesis is told about this program: see fuzz.ts."""

import os
from random import SystemRandom

import requests
import schemathesis

lists = {
    "plan-activities": "id",
    "organisations": "id",
    "escalations": "id",
    "people": "id",
    "mails": "key",
    "tasks": "id",
    "bodies": "id",
}
known = {}
# Hypothesis begins Python’s own anew for each case.
random = SystemRandom()


@schemathesis.hook
def before_call(context, case, kwargs):
    # Each request comes from a network of its own, so that limits on guessing do not hide what answers otherwise.
    case.headers["X-Forwarded-For"] = f"10.{random.randrange(256)}.{random.randrange(256)}.{random.randrange(1, 255)}"
    if case.meta is None or case.meta.generation.mode.is_negative:
        return
    # One key and one version for all would be refused by themselves; invented ids lead nowhere.
    case.headers.pop("If-Match", None)
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = f"fuzz-{random.getrandbits(64):x}"
    if "partiality" in case.path:
        # Whoever is partial in a case does nothing more there: it is tried in one.
        case.path_parameters["id"] = (known_ids("plan-activities", case) or ["none"])[0]
    elif random.random() < 0.5:
        take_known_ids(case)


def take_known_ids(case):
    """What the program has listed, asked for once."""
    parameters = case.path_parameters or {}
    listed = case.path.strip("/").split("/")[0]
    if "period" in parameters:
        replace(parameters, known_reports(case))
    elif listed in lists:
        replace(parameters, [{lists[listed]: value} for value in known_ids(listed, case)])


def replace(parameters, choices):
    if choices:
        parameters.update(random.choice(choices))


def known_ids(of, case):
    return [item[lists[of]] for item in known_items(of, case)]


def known_reports(case):
    late = {item["planActivity"] for item in known_items("escalations", case)}
    return [{"id": id, "period": item["period"]} for id in late for item in known_items(f"plan-activities/{id}/reports", case)]


def known_items(path, case):
    if path not in known:
        headers = {"Authorization": f"Bearer {os.environ['FUZZ_TOKEN']}"}
        response = requests.get(f"{case.operation.base_url}/{path}", params={"limit": 50}, headers=headers, timeout=30)
        known[path] = response.json()["items"] if response.ok else []
    return known[path]
