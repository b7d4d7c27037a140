// Made from the OpenAPI document: npx vitest run test/api/docs/client-types.test.ts --update

export interface paths {
    "/api-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this API is
         * @description Open to all.
         */
        get: operations["getApiInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List plan activities
         * @description In order of reference number unless another is asked for. An actor sees those of its organisations. For: coordinator, support, secretary, steeringGroup, referenceGroup, actor.
         */
        get: operations["listPlanActivities"];
        put?: never;
        /**
         * Propose a plan activity
         * @description Begins its life. An actor proposes for an organisation of its own. A contact named by a coordinator is taken into the register where its address is new there, and must else be a member of the organisation; one named by an actor who is no member is kept in the case, until a coordinator has answered. For: coordinator, actor.
         */
        post: operations["proposePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a plan activity: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, actor.
         */
        post: operations["previewProposePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a plan activity
         * @description The whole state, with what is owed now and what happens next. For: coordinator, support, secretary, steeringGroup, referenceGroup, proposer, lead, candidate, partner.
         */
        get: operations["getPlanActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct facts
         * @description By a coordinator at any stage; by the proposer before the county board has decided or sent it back. Only what is named changes. The budget is corrected until the funding decision is taken; days, rules and the lead have commands of their own. What each fact was, and has become, stands in the history with the reason. For: coordinator, proposer.
         */
        patch: operations["correctPlanActivity"];
        trace?: never;
    };
    "/plan-activities/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a plan activity
         * @description The audit, oldest first. For: coordinator, support, secretary, steeringGroup, proposer, lead, candidate, partner.
         */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete what was sent back
         * @description What is not named stays as it was proposed. How often it goes round, the form of its reports, its proposer and its rules are not completed. For: coordinator, proposer.
         */
        post: operations["completePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/completion/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete what was sent back: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, proposer.
         */
        post: operations["previewCompletePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct facts: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, proposer.
         */
        post: operations["previewCorrectPlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change terms
         * @description By a coordinator, until the end. The lead is told, or the proposer before there is one. From "nextPeriod" nothing that is owed moves. From "atOnce" every report that is owed and not before a body is planned anew: its due day comes no earlier than it was, nor within 20 working days where it moves, and no reminder is repeated. With another "report.every" the running period ends at the new rhythm’s first boundary at least 28 days ahead. A run that is over by now is closed; one that is lengthened in closing goes on, while the final report is not approved. In a pause it holds once that ends. An instalment whose period comes no more is pointed elsewhere by "releases". Rules about money, and "releases", need of a token the scope `money`. For: coordinator.
         */
        patch: operations["changeTerms"];
        trace?: never;
    };
    "/plan-activities/{id}/terms/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change terms: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewChangeTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/partiality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare oneself partial in a case, or take that back
         * @description Jäv: while it stands the sender neither reviews, advises nor decides in the case. The reason is shown to coordinators. For: coordinator, secretary, referenceGroup, steeringGroup.
         */
        post: operations["declarePartiality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/funding-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a plan activity and its funding
         * @description About the plan and the county board’s own money; other funders decide for themselves. For: coordinator.
         */
        post: operations["decideFunding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/funding-decision/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a plan activity and its funding: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewDecideFunding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register another funder’s word
         * @description For: coordinator.
         */
        post: operations["registerGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/grants/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register another funder’s word: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewRegisterGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a payment
         * @description For: coordinator.
         */
        post: operations["registerPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/payments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a payment: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewRegisterPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/waiting/{command}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes or no to what waits for a second person
         * @description confirmed: by another coordinator than the sender; what waits takes effect now, and is answered as it would have been. refused: it never takes effect; its sender may take it back in this way too. For: coordinator.
         */
        post: operations["answerForSecond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/waiting/{command}/answer/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes or no to what waits for a second person: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewAnswerForSecond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an organisation to take the lead
         * @description A contact whose address is new to the register is thereby taken in as a member of the organisation; somebody known must be one already, and keeps its name. For: coordinator.
         */
        post: operations["assignLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/assignment/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an organisation to take the lead: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewAssignLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/assignment-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or decline the lead
         * @description What a coordinator enters counts from the day it was received: so does the follow-up that it begins. With `cancelled` a coordinator takes the question back: who was asked hears so and owes nothing; a present lead stays. With `enteredInError` a coordinator says that the answer that stands was never given, and the organisation is asked again: a refusal until another is asked, an acceptance until a report of the organisation comes in. For: coordinator, candidate.
         */
        post: operations["answerAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/assignment-answer/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or decline the lead: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, candidate.
         */
        post: operations["previewAnswerAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over to another lead
         * @description The named lead is asked; without one a coordinator finds one. The present lead stays until the new one accepts. A contact whose address is new to the register is thereby taken in as a member of the organisation; somebody known must be one already, and keeps its name. For: coordinator.
         */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/handover/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over to another lead: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List obligations to report, and reports
         * @description For: coordinator, support, secretary, steeringGroup, referenceGroup, proposer, lead, candidate, partner.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Submit or replace a report
         * @description Replaced while nobody has reviewed it. What a coordinator enters counts from the day it was received. For: coordinator, lead.
         */
        put: operations["submitReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit or replace a report: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, lead.
         */
        post: operations["previewSubmitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files that came with a report
         * @description For: coordinator, lead.
         */
        get: operations["listAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer with something other than a report
         * @description For: coordinator, lead.
         */
        post: operations["replyToReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/reply/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer with something other than a report: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, lead.
         */
        post: operations["previewReplyToReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold the next rung, or let it go
         * @description With `released` the hold ends: the rung falls where it would have fallen without it, but not before the next working day. For: coordinator.
         */
        post: operations["holdRung"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/hold/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold the next rung, or let it go: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewHoldRung"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, note or return a report
         * @description For: coordinator.
         */
        post: operations["reviewReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/review/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, note or return a report: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewReviewReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give more time, or ask for it
         * @description With `shortened` or `revoked` a coordinator takes time back that was given: never to before the due day that held before it, and five working days are left. For: coordinator, lead.
         */
        post: operations["extendReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/extension/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give more time, or ask for it: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, lead.
         */
        post: operations["previewExtendReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Excuse the lead from a report, or ask for it after all
         * @description Excused, nothing is owed for the period: what a body has of it is void, and what its approval would have released waits for the next period’s report. An activity can be closed without its final report only where that is said. Reopened, it is owed by a new day, at least twenty working days away. For: coordinator.
         */
        post: operations["excuseReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/excuse/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Excuse the lead from a report, or ask for it after all: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewExcuseReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind whoever owes something
         * @description A mail to the organisation or the body that owes it, beside those that the clock sends and with no day moved: once a day for each thing. Nobody is reminded of a report in a pause. A reminder is not taken back. For: coordinator.
         */
        post: operations["remindWhoOwes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reminders/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind whoever owes something: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewRemindWhoOwes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear a report’s result for everybody to read
         * @description Of a report that has been approved or noted. Done again it replaces what stands, as a new version. 1–4 people are shown as fewer than 5, and no number that they could be reckoned from is shown exactly. For: coordinator.
         */
        post: operations["publishResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reports/{period}/publication/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a published result back
         * @description It is gone from the pages, the files and the feed at once, but for copies that are kept on the way for at most five minutes. What was published is kept in the record. For: coordinator.
         */
        post: operations["withdrawResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notes in a case
         * @description The latest first. Internal ones are listed for the county board’s own people only. For: coordinator, support, secretary, steeringGroup, proposer, lead, candidate, partner.
         */
        get: operations["listNotes"];
        put?: never;
        /**
         * Make a note in a case
         * @description A note is never changed and never deleted: a wrong one is corrected by a new one that names it (`corrects`). For: coordinator.
         */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files in a case that belong to no period
         * @description The latest first. Internal ones are listed for the county board’s own people only. For: coordinator, support, secretary, steeringGroup, proposer, lead, candidate, partner.
         */
        get: operations["listCaseFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List appeals and requests to reconsider
         * @description The latest first, each with what has become of it. For: coordinator, support, secretary, steeringGroup.
         */
        get: operations["listAppeals"];
        put?: never;
        /**
         * Register an appeal or a request to reconsider
         * @description Whether an appeal came in time is for the sender to judge; `lastDay` is three weeks from the day on which the decision was received. For: coordinator.
         */
        post: operations["registerAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/appeals/{appeal}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what has become of an appeal
         * @description Kept or forwarded to the court, and its outcome, each with its day. What was said before stays. For: coordinator.
         */
        post: operations["carryAppealOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause
         * @description Stops the clock; due days move by the days really paused. With `endChanged` a pause that holds ends on another day, or on none. For: coordinator.
         */
        post: operations["pausePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/pause/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewPausePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume
         * @description For: coordinator.
         */
        post: operations["resumePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/resume/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewResumePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description By the proposer before the lead has accepted, by a coordinator until the end. For: coordinator, proposer.
         */
        post: operations["withdrawPlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/withdrawal/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, proposer.
         */
        post: operations["previewWithdrawPlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the closing
         * @description With `revoked` the closing is taken back, while neither final report nor evaluation is in: the period that it cut short goes on to its old end, or to the next boundary at least 28 days away. For: coordinator.
         */
        post: operations["closePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/closing/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the closing: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewClosePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen
         * @description Of a plan activity that was withdrawn, rejected or closed. It is as it was before its end, with the money of today; what had not happened moves by the days between, and what was late stays late, with a new hearing before its next rung. A rejected proposal is decided anew. Links in mails from before the end stay dead. For: coordinator.
         */
        post: operations["reopenPlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reopening/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewReopenPlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reopening-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the steering group’s decision to reopen
         * @description Of a plan activity that the steering group has taken out of the plan. The matter that it decided is open before it again. For: secretary, steeringGroup.
         */
        post: operations["reopenByDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/reopening-decision/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the steering group’s decision to reopen: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: secretary, steeringGroup.
         */
        post: operations["previewReopenByDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the evaluation
         * @description With `revoked` it is taken back while the closing goes on, and owed again. For: coordinator.
         */
        post: operations["evaluatePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/evaluation/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the evaluation: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewEvaluatePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle the accounts
         * @description Of a plan activity that has ended with money of the county board: no more payments or words of funders are taken after it. For: coordinator.
         */
        post: operations["settlePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/settlement/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle the accounts: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewSettlePlanActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last step back
         * @description Within 15 minutes, by whoever took the step or a coordinator, while no other step has come. The plan activity is as it was before; both steps stay in the history. Mails of the step that have not left never do, and who has got one is told that it did not hold. A proposal, an import and a body’s decision are not taken back. Of a step about money, a token needs the scope `money`. For: coordinator, secretary, referenceGroup, proposer, lead, candidate.
         */
        post: operations["takeBackStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/take-back/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last step back: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator, secretary, referenceGroup, proposer, lead, candidate.
         */
        post: operations["previewTakeBackStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List escalations
         * @description The reference group sees what is put before it; an actor those of its organisations. For: coordinator, support, secretary, steeringGroup, referenceGroup, actor.
         */
        get: operations["listEscalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dossier
         * @description For: coordinator, support, secretary, steeringGroup, referenceGroup, proposer, lead, candidate, partner.
         */
        get: operations["getEscalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise a matter by hand
         * @description Puts a matter before the reference group or the steering group without any report being late. The body owes its word as of other matters. It silences no report, holds no rung and moves no day. For: coordinator.
         */
        post: operations["raiseMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/matters/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise a matter by hand: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewRaiseMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a matter raised by hand
         * @description The body, and the lead, hear that no word is needed. What a rung has raised is not taken back. For: coordinator.
         */
        post: operations["withdrawMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/withdrawal/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a matter raised by hand: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewWithdrawMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the reference group’s advice
         * @description Taken also after the matter has gone on, for as long as the steering group has not decided; it hears of it then. For: secretary, referenceGroup.
         */
        post: operations["adviseEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/advice/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the reference group’s advice: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: secretary, referenceGroup.
         */
        post: operations["previewAdviseEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the steering group’s decision
         * @description A contact of the lead that is named and is no member of it is kept in the case, until a coordinator has answered. For: secretary, steeringGroup.
         */
        post: operations["decideEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/decision/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the steering group’s decision: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: secretary, steeringGroup.
         */
        post: operations["previewDecideEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organisations
         * @description For: signedIn.
         */
        get: operations["listOrganisations"];
        put?: never;
        /**
         * Add an organisation
         * @description For: coordinator.
         */
        post: operations["addOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bodies and their roles
         * @description For: signedIn.
         */
        get: operations["listBodies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the default follow-up rules
         * @description What holds for a new plan activity where its proposal says nothing else; it is written into the activity when it comes in. `money.secondPersonFrom` is there where this installation asks for a second person (`MONEY_SECOND_PERSON_FROM`); a coordinator’s proposal may name another amount, or null for never. For: signedIn.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description For: coordinator, support, administrator.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add a person
         * @description For: administrator.
         */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or deactivate a person
         * @description Another address ends tokens, sessions and links that went to the old one. Who gives itself a role or an organisation leaves a task to all coordinators. For: administrator.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organisation
         * @description For: coordinator.
         */
        patch: operations["changeOrganisation"];
        trace?: never;
    };
    "/bodies/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a body a role from a day
         * @description Whoever has had the role until further notice has it until that day; never two bodies have the same role at once. Matters that are open pass to the body that has the role today, and with them rights and mails: who spoke for the body before has the role only while that body has it. For: coordinator, administrator.
         */
        post: operations["giveBodyRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{id}/roles/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a body’s role on a day
         * @description On its first day, today or to come: it is taken back, and the body that handed it over has it still, with all who speak for it. Who speaks for a body has its role only while the body has it. For: coordinator, administrator.
         */
        post: operations["endBodyRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a contact person of an organisation
         * @description For: coordinator.
         */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/contacts/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a contact person of an organisation
         * @description For: coordinator.
         */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/organisations/{id}/contacts/{person}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a contact person’s time for an organisation
         * @description For: coordinator.
         */
        post: operations["endContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/named-contacts/{contact}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a named contact into the register, or say no
         * @description Taken in it is a member of the organisation from now on, and contact in every case where it waits for that; mails then carry links. Who is in the register already keeps its name. A no may be changed; sent again it is the same answer. For: coordinator.
         */
        post: operations["answerNamedContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tokens of programs
         * @description Also those that have ended. The token itself is shown nowhere but where it was made. For: administrator.
         */
        get: operations["listTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a token
         * @description It opens nothing from now on. One that has ended already stays as it is. For: administrator.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the security log
         * @description Who came in, who was refused, tokens and rights, what was read and taken along. What was changed stands in the history of each case. For: administrator.
         */
        get: operations["listSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/party-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name the county board’s own unit that is a party
         * @description Where the county board itself leads, is asked to, takes part or asks for money. Who works at that unit does nothing in the case by its office. For: coordinator.
         */
        put: operations["namePartyUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say at which unit of the county board a person works
         * @description From now on; the days of earlier units are kept. For: coordinator, administrator.
         */
        put: operations["setPersonUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the shared mailbox of a unit
         * @description Mails to the coordinators of the unit go to this one address instead of to each of them. Nobody signs in by it: its mails lead to pages. For: administrator.
         */
        put: operations["setUnitMailbox"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is away, or is to be
         * @description For: coordinator, support, secretary, administrator.
         */
        get: operations["listAbsences"];
        put?: never;
        /**
         * Say that one is away oneself
         * @description Mails to its role go to the deputy instead, and say for whom. Without a deputy they go to the others with the role; where nobody else is there, it gets them all the same. Mails to it by name are its own as ever. For: coordinator, secretary.
         */
        post: operations["sayAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that somebody is away
         * @description Mails to its role go to the deputy instead, and say for whom. Without a deputy they go to the others with the role; where nobody else is there, it gets them all the same. Mails to it by name are its own as ever. For: administrator.
         */
        post: operations["sayAwayFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that somebody is back earlier
         * @description One’s own absence; an administrator ends anybody’s. For: coordinator, secretary, administrator.
         */
        post: operations["endAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List delegations
         * @description For: coordinator, support, administrator.
         */
        get: operations["listDelegations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a delegation
         * @description As soon as anybody has one for an act, whoever decides or pays our own money needs one that covers the sum. For: administrator.
         */
        post: operations["giveDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a delegation
         * @description For: administrator.
         */
        post: operations["endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for a coordinator
         * @description For: coordinator, support.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Make a task of one’s own
         * @description It stands among what waits until it is reported done, and its people are reminded by mail on its day. For: coordinator.
         */
        post: operations["makeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what others owe
         * @description In all plan activities: what bodies are to say, or what organisations are to do. The first due first. For: coordinator, support.
         */
        get: operations["listOwed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A task is done
         * @description For: coordinator.
         */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/done/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A task is done: what it would do
         * @description Takes the same body, asks the same questions and refuses as the act would. For: coordinator.
         */
        post: operations["previewCompleteTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole plan in figures
         * @description For: coordinator, support, secretary, steeringGroup, referenceGroup.
         */
        get: operations["getPortfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails and what became of them
         * @description For: coordinator, support.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether mail may leave
         * @description For: coordinator, support, administrator.
         */
        get: operations["getMailGate"];
        /**
         * Open or shut the gate for mail
         * @description For: coordinator.
         */
        put: operations["setMailGate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-activities/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a task of one’s own in a case
         * @description It stands among what waits until it is reported done, and its people are reminded by mail on its day. For: coordinator.
         */
        post: operations["makeTaskInCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move a task of one’s own, or give it to somebody else
         * @description For: coordinator.
         */
        patch: operations["changeTask"];
        trace?: never;
    };
    "/mails/{key}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again
         * @description One that was refused or given up begins a new course of tries, to the present address of its person and under its own Message-ID; one that waits for its next try is tried at once. Sent only while it is still true. For: coordinator.
         */
        post: operations["resendMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{key}/wrong-recipient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A mail went to the wrong recipient
         * @description Opens a task with what was sent to whom. A personal data breach is to be notified within 72 hours of when it is noticed, where it may harm somebody. For: coordinator.
         */
        post: operations["reportWrongRecipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description What this API is.
         * @example {
         *       "apiName": "HIT",
         *       "apiVersion": "1.0.0",
         *       "apiReleased": "2026-11-24",
         *       "apiDocumentation": "/docs",
         *       "apiStatus": "active"
         *     }
         */
        ApiInfo: {
            apiName: string;
            apiVersion: string;
            /** Format: date */
            apiReleased: string;
            apiDocumentation: string;
            /** @enum {string} */
            apiStatus: "active" | "deprecated";
        };
        /**
         * @description Why the answer is no (RFC 9457).
         * @example {
         *       "type": "/docs/errors#WrongStage",
         *       "code": "WrongStage",
         *       "title": "Wrong stage",
         *       "status": 409,
         *       "detail": "The plan activity has ended.",
         *       "instance": "/api/v1/plan-activities"
         *     }
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the kind of problem is documented: a URI reference to /docs/errors.
             */
            type: string;
            /**
             * @description Name of the kind of problem; it stays.
             * @enum {string}
             */
            code: "WrongStage" | "NothingToRemindOf" | "NothingOwed" | "ReportAlreadyReviewed" | "NothingToReview" | "ExtensionAlreadyAsked" | "NoExtensionAsked" | "NoRungToHold" | "EscalationNotOpen" | "NotRaisedByHand" | "GrantAlreadyDecided" | "GrantNotApproved" | "InstalmentNotReleased" | "InstalmentAlreadyPaid" | "PaymentExceedsGrant" | "AccountsSettled" | "EvaluationAlreadyIn" | "AlreadyClosing" | "TaskAlreadyDone" | "NoAnswerToUndo" | "AnswerStands" | "NoExtensionToShorten" | "NoRungHeld" | "ReportNotExcused" | "ClosingStands" | "EvaluationNotIn" | "NothingToCorrect" | "StepNotLast" | "TakeBackTooLate" | "StepOfAnother" | "NotTakenBack" | "StepHasLeft" | "NotReopened" | "NotConfirmed" | "VersionMismatch" | "EffectChanged" | "ValueNotAllowed" | "CommandVoid" | "NotSignedIn" | "NotAllowed" | "NotImpartial" | "OtherSite" | "NotFound" | "MethodNotAllowed" | "MalformedBody" | "BodyTooLarge" | "UnsupportedMediaType" | "InvalidValue" | "TooManyRequests" | "InternalError" | "Unavailable" | "StorageFull" | "AlreadyThere" | "PersonExists" | "MetByItsAct" | "NotAnOwnTask" | "PartialityStands" | "NoPartialityStands" | "ContactTakenIn" | "ContactEnded" | "NotInThePlan" | "ReportNotReviewed" | "NothingPublished" | "MailWithLink" | "MailAccepted" | "MailSuperseded" | "MailHeld" | "MailQueued" | "MailNotAccepted" | "MailUnderWay";
            title: string;
            status: number;
            detail: string;
            /** @description Path of the request. */
            instance: string;
            /** @description The fields that are wrong. */
            errors?: {
                field: string;
                pointer: string;
                /** @description Which rule the value breaks; /docs/errors lists all. */
                code: string;
                /** @description What the rule is about: bounds, amounts, names. */
                params: {
                    [key: string]: unknown;
                };
                detail: string;
            }[];
            /** @description With EffectChanged: the effect that was seen, the parts that differ, and the preview as it is now. */
            drift?: {
                [key: string]: unknown;
            };
        };
        /** @description A plan activity in a list. */
        PlanActivityListItem: {
            /** @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10 */
            id: string;
            /**
             * @description Reference number.
             * @example HIT-2026-0001
             */
            caseNumber: string;
            /** @example Korta vägen för akademiker */
            title: string;
            /**
             * @example inProgress
             * @enum {string}
             */
            stage: "proposed" | "sentBack" | "awaitingAssignment" | "awaitingAnswer" | "inProgress" | "paused" | "closing" | "closed" | "rejected" | "withdrawn" | "ended";
            /**
             * @description The number that ETag shows.
             * @example 12
             */
            version: number;
            /** @example kompetens */
            developmentArea: string;
            /** @example kompetens-arbete */
            focusArea: string;
            /** @example sprakstudier */
            activityArea: string | null;
            /**
             * @description Who put it forward; of what came in with the adopted plan (planRef), who coordinates the plan.
             * @example ltu
             */
            proposedBy: string;
            /** @example ltu */
            lead: string | null;
            partners: {
                organisation: string;
                role: string | null;
            }[];
            /**
             * @description Whole SEK.
             * @example 300000
             */
            requestedSek?: number | null;
            /**
             * @description Whole SEK.
             * @example 300000
             */
            grantedSek?: number;
            /**
             * @description Whole SEK.
             * @example 300000
             */
            paidSek?: number;
            /**
             * @description How many obligations of organisations are late.
             * @example 0
             */
            overdue: number;
            /** @description The soonest that is owed. */
            nextDue: {
                /**
                 * @example report
                 * @enum {string}
                 */
                kind: "completion" | "decision" | "assignment" | "answer" | "report" | "finalReport" | "review" | "extensionAnswer" | "bodyDecision" | "evaluation";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                dueAt: string;
                owedBy: components["schemas"]["Party"];
            } | null;
            /** @description The unit at the county board that follows it. */
            unit: string | null;
            /** @description Its id in the adopted plan. */
            planRef: string | null;
            establishmentPhase: string | null;
            targetGroups: string[];
            goals: string[];
            /**
             * @description Whom the adopted plan names, until that organisation has answered.
             * @example {
             *       "organisation": "ltu"
             *     }
             */
            leadByPlan?: {
                organisation: string;
            } | {
                text: string;
            } | null;
        };
        /**
         * @description Who owes something: an organisation, or a role.
         * @example {
         *       "role": "coordinator"
         *     }
         */
        Party: {
            organisation: string;
        } | {
            /** @enum {string} */
            role: "coordinator" | "referenceGroup" | "steeringGroup";
        };
        /** @description A plan activity with what is owed in it and what happens next. */
        PlanActivity: {
            /** @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10 */
            id: string;
            /**
             * @description Reference number.
             * @example HIT-2026-0001
             */
            caseNumber: string;
            /** @example Korta vägen för akademiker */
            title: string;
            /**
             * @example inProgress
             * @enum {string}
             */
            stage: "proposed" | "sentBack" | "awaitingAssignment" | "awaitingAnswer" | "inProgress" | "paused" | "closing" | "closed" | "rejected" | "withdrawn" | "ended";
            /**
             * @description The number that ETag shows.
             * @example 12
             */
            version: number;
            /** @example kompetens */
            developmentArea: string;
            /** @example kompetens-arbete */
            focusArea: string;
            /** @example sprakstudier */
            activityArea: string | null;
            /**
             * @description Who put it forward; of what came in with the adopted plan (planRef), who coordinates the plan.
             * @example ltu
             */
            proposedBy: string;
            /** @example ltu */
            lead: string | null;
            partners: {
                organisation: string;
                role: string | null;
            }[];
            /**
             * @description Whole SEK.
             * @example 300000
             */
            requestedSek?: number | null;
            /**
             * @description Whole SEK.
             * @example 300000
             */
            grantedSek?: number;
            /**
             * @description Whole SEK.
             * @example 300000
             */
            paidSek?: number;
            /**
             * @description How many obligations of organisations are late.
             * @example 0
             */
            overdue: number;
            /** @description The soonest that is owed. */
            nextDue: {
                /**
                 * @example report
                 * @enum {string}
                 */
                kind: "completion" | "decision" | "assignment" | "answer" | "report" | "finalReport" | "review" | "extensionAnswer" | "bodyDecision" | "evaluation";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                dueAt: string;
                owedBy: components["schemas"]["Party"];
            } | null;
            /** @description The unit at the county board that follows it. */
            unit: string | null;
            /** @description Its id in the adopted plan. */
            planRef: string | null;
            establishmentPhase: string | null;
            targetGroups: string[];
            goals: string[];
            /**
             * @description Whom the adopted plan names, until that organisation has answered.
             * @example {
             *       "organisation": "ltu"
             *     }
             */
            leadByPlan?: {
                organisation: string;
            } | {
                text: string;
            } | null;
            /** @description The county board’s own unit that is itself a party in the case, where one has been named. */
            partyUnit?: string;
            /**
             * Format: date
             * @description The day on which the plan that it came in with was adopted; null for what was proposed.
             * @example 2015-12-15
             */
            adoptedOn?: string | null;
            description: string | null;
            /**
             * @description What the organisations call it themselves, where they have said so.
             * @example P-2026-14
             */
            ownReference?: string;
            /**
             * @description The county board’s units that support the one that follows it, where there are any.
             * @example [
             *       "SHS"
             *     ]
             */
            supportingUnits?: string[];
            priority: string | null;
            runs: {
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                from: string | null;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                to: string | null;
            };
            /** @enum {string|null} */
            recurs: "yearly" | null;
            budget?: {
                [key: string]: unknown;
            } | null;
            expectedResults: string | null;
            indicators: {
                [key: string]: unknown;
            }[];
            /** @enum {string} */
            reportForm: "short" | "full";
            /** @description What the adopted plan says beside all this. */
            more?: {
                [key: string]: unknown;
            };
            /** @description The follow-up rules that hold for it. */
            policy: {
                [key: string]: unknown;
            };
            /** @description Terms that have been changed and wait, soonest first; absent where none do. */
            termsToCome?: {
                /**
                 * @description They hold once the pause is over, or the next period begins.
                 * @example nextPeriod
                 * @enum {string}
                 */
                from: "resuming" | "nextPeriod";
                runs: {
                    /**
                     * Format: date
                     * @description Day in Sweden.
                     * @example 2026-09-30
                     */
                    from: string | null;
                    /**
                     * Format: date
                     * @description Day in Sweden.
                     * @example 2026-09-30
                     */
                    to: string | null;
                };
                /** @enum {string|null} */
                recurs: "yearly" | null;
                /** @enum {string} */
                reportForm: "short" | "full";
                policy: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Who has been asked to take the lead. */
            candidate: {
                organisation: string;
                handover: boolean;
            } | null;
            contacts?: {
                organisation: string;
                name: string;
                email: string;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                from: string;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                to: string | null;
            }[];
            /** @description Contacts that somebody has named who takes nobody into the register. */
            namedContacts?: components["schemas"]["NamedContact"][];
            obligations: components["schemas"]["Obligation"][];
            decisions?: {
                outcome: string;
                grounds: string;
                conditions: string[];
                decidedBy: string;
                preparedBy: string;
                /** @description Ids of whom it names in the register; null for a name that is not in it. Absent where the register was not asked. */
                namedPersons?: {
                    decidedBy: string | null;
                    preparedBy: string | null;
                };
                delegation: string | null;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                decidedOn: string;
                caseNumber: string;
                /**
                 * @description Meeting and paragraph.
                 * @example {
                 *       "heldOn": "2026-09-15",
                 *       "paragraph": "§ 12"
                 *     }
                 */
                meeting: {
                    [key: string]: unknown;
                } | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                recordedAt: string;
            }[];
            grants?: {
                funder: string;
                /** @enum {string} */
                outcome: "approved" | "pending" | "rejected";
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                amountSek: number;
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                paidSek: number;
                source: string | null;
                reference: string | null;
            }[];
            instalments?: {
                number: number;
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                amountSek: number;
                release: {
                    period: string;
                } | {
                    /**
                     * Format: date
                     * @description Day in Sweden.
                     * @example 2026-09-30
                     */
                    on: string;
                };
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                releasedAt: string | null;
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                paidSek: number;
            }[];
            payments?: {
                funder: string;
                instalment: number | null;
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                amountSek: number;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                paidOn: string;
                reference: string | null;
            }[];
            /**
             * @description After the end: whether payments and funders’ words are still taken. Null before it.
             * @enum {string|null}
             */
            accounts?: "open" | "settled" | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            pausedAt: string | null;
            evaluation: {
                [key: string]: unknown;
            } | null;
            /** @description Jäv declared in the case: to a coordinator all of it, to others their own. */
            partialities?: components["schemas"]["DeclaredPartiality"][];
            /** @description Decisions and payments that wait for a second coordinator, where there are any. */
            waiting?: components["schemas"]["WaitingCommand"][];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            createdAt: string;
        };
        /** @description A contact named by somebody who takes nobody into the register of people. */
        NamedContact: {
            id: string;
            /**
             * @description For whom it was named.
             * @example ltu
             */
            organisation: string;
            /**
             * @description As it was written.
             * @example Kim Berg
             */
            name: string;
            email: string;
            /**
             * @description waiting: not yet in the register; its mails carry no links. takenIn: is a contact now. refused: a coordinator has said no. ended: its organisation has left the case.
             * @example waiting
             * @enum {string}
             */
            state: "waiting" | "takenIn" | "refused" | "ended";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            namedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            answeredAt: string | null;
        };
        /** @description Something one party owes by a stored date. */
        Obligation: {
            id: string;
            /**
             * @example report
             * @enum {string}
             */
            kind: "completion" | "decision" | "assignment" | "answer" | "report" | "finalReport" | "review" | "extensionAnswer" | "bodyDecision" | "evaluation";
            owedBy: components["schemas"]["Party"];
            period: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            dueAt: string;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            dueOn: string;
            /**
             * @example open
             * @enum {string}
             */
            state: "open" | "late" | "met" | "excused" | "void";
            /** @description Raised by more time, a return and a body’s new date. */
            dueVersion: number;
            /**
             * @description Why the date falls where it does, in the caller’s language.
             * @example Det är 20 arbetsdagar efter periodens sista dag 30 juni 2026.
             */
            why: string;
            reason: components["schemas"]["DateReason"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            settledAt: string | null;
            /** @description What the clock will do about it, soonest first. why and reason stand at a step that falls later than the follow-up rules put it, because the lead has to be heard first. */
            next: {
                what: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                at: string;
                role: string | null;
                waitsForAdvice: boolean;
                /**
                 * @description Why the date falls where it does, in the caller’s language.
                 * @example Det är 20 arbetsdagar efter periodens sista dag 30 juni 2026.
                 */
                why?: string;
                reason?: components["schemas"]["DateReason"];
            }[];
        };
        /**
         * @description Why a date falls where it does, as data.
         * @example {
         *       "from": "periodEnd",
         *       "base": "2026-06-30",
         *       "span": {
         *         "workingDays": 20
         *       },
         *       "calendar": "SE-2026.1"
         *     }
         */
        DateReason: {
            [key: string]: unknown;
        };
        /** @description Somebody has declared itself partial in the case. */
        DeclaredPartiality: {
            person: string;
            name: string;
            reason: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            declaredAt: string;
            /**
             * Format: date-time
             * @description Null while it stands.
             * @example 2026-09-30T21:59:59.999Z
             */
            withdrawnAt: string | null;
        };
        /** @description What waits for the yes of a second coordinator. */
        WaitingCommand: {
            command: string;
            /** @enum {string} */
            name: "fundingDecision" | "payment";
            /** @description Person’s id. */
            by: string | null;
            byName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            heldAt: string;
        };
        /**
         * @description A plan activity put forward.
         * @example {
         *       "title": "Korta vägen för akademiker",
         *       "developmentArea": "kompetens",
         *       "focusArea": "kompetens-arbete",
         *       "activityArea": "sprakstudier",
         *       "targetGroups": [
         *         "nyanlanda-i-etablering"
         *       ],
         *       "proposedBy": {
         *         "organisation": "ltu",
         *         "contact": {
         *           "name": "Kim Berg",
         *           "email": "actor@ltu.example"
         *         }
         *       },
         *       "runs": {
         *         "from": "2026-01-01",
         *         "to": "2027-12-31"
         *       },
         *       "budget": {
         *         "requestedSek": 400000,
         *         "ownSek": 100000
         *       },
         *       "indicators": [
         *         {
         *           "name": "deltagare",
         *           "unit": "personer",
         *           "target": 40
         *         }
         *       ],
         *       "goals": [
         *         "sysselsattning"
         *       ]
         *     }
         */
        Proposal: {
            /** @example Korta vägen för akademiker */
            title: string;
            /**
             * @description Development area (RUS).
             * @example kompetens
             */
            developmentArea: string;
            /**
             * @description Focus area of the plan.
             * @example kompetens-arbete
             */
            focusArea: string;
            /**
             * @description Who puts it forward.
             * @example {
             *       "organisation": "ltu",
             *       "contact": {
             *         "name": "Kim Berg",
             *         "email": "actor@ltu.example"
             *       }
             *     }
             */
            proposedBy: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                contact?: components["schemas"]["Contact"];
            };
            /** @example Snabbspår för akademiker. */
            description?: string;
            /**
             * @description Activity area of the plan; may lie in another development area.
             * @example sprakstudier
             */
            activityArea?: string;
            /**
             * @example [
             *       "nyanlanda-i-etablering"
             *     ]
             */
            targetGroups?: string[];
            /** @example etablering */
            establishmentPhase?: string;
            /** @example hög */
            priority?: string;
            runs?: components["schemas"]["Runs"];
            /**
             * @description Goes round again every year until a closing is sent with "final".
             * @example yearly
             * @enum {string}
             */
            recurs?: "yearly";
            budget?: components["schemas"]["Budget"];
            /**
             * @description Absent: full with our money, else short.
             * @example full
             * @enum {string}
             */
            reportForm?: "short" | "full";
            /** @example 40 deltagare i arbete eller studier. */
            expectedResults?: string;
            /**
             * @example [
             *       {
             *         "name": "deltagare",
             *         "unit": "personer",
             *         "target": 40
             *       }
             *     ]
             */
            indicators?: {
                name: string;
                unit?: string;
                target?: number;
            }[];
            /**
             * @description Goals of the plan that it contributes to.
             * @example [
             *       "sysselsattning"
             *     ]
             */
            goals?: string[];
            /**
             * @description Follow-up rules other than the default; from a coordinator only.
             * @example {
             *       "report": {
             *         "every": "P3M",
             *         "due": {
             *           "workingDays": 10
             *         }
             *       },
             *       "mail": {
             *         "digest": "never"
             *       }
             *     }
             */
            policy?: {
                completion?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remind?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                };
                decision?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remind?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                };
                assignment?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                answer?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remind?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                };
                report?: {
                    /** @example P6M */
                    every?: string;
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    due?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remindBefore?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remindAfter?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    hearBefore?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @description What happens after the due date, in rising order.
                     * @example [
                     *       {
                     *         "after": {
                     *           "workingDays": 20
                     *         },
                     *         "role": "referenceGroup"
                     *       },
                     *       {
                     *         "after": {
                     *           "workingDays": 40
                     *         },
                     *         "role": "steeringGroup",
                     *         "requires": "advice"
                     *       }
                     *     ]
                     */
                    ladder?: {
                        /**
                         * @description An ISO 8601 duration or a number of working days.
                         * @example {
                         *       "workingDays": 20
                         *     }
                         */
                        after: string | {
                            /** @example 20 */
                            workingDays: number;
                        };
                        /**
                         * @example referenceGroup
                         * @enum {string}
                         */
                        role: "coordinator" | "referenceGroup" | "steeringGroup";
                        /**
                         * @description Waits for the reference group’s advice.
                         * @example advice
                         * @enum {string}
                         */
                        requires?: "advice";
                    }[];
                };
                review?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                extensionAnswer?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                bodyDecision?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                evaluation?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                /**
                 * @example [
                 *       {
                 *         "from": "06-20",
                 *         "to": "08-15"
                 *       }
                 *     ]
                 */
                quiet?: {
                    /** @example 06-20 */
                    from: string;
                    /** @example 06-20 */
                    to: string;
                }[];
                money?: {
                    /**
                     * @description More, in whole SEK, is granted to one activity only with a reason; null: no ceiling.
                     * @example 2000000
                     */
                    ceilingSek?: number | null;
                    /**
                     * @description Whole SEK of the county board’s own from which a decision or payment needs the yes of a second coordinator, counted together with what has been paid in the plan activity since that was last said (decisions with decisions, payments with payments); null: never.
                     * @example 500000
                     */
                    secondPersonFrom?: number | null;
                };
                mail?: {
                    /** @example true */
                    workingDaysOnly?: boolean;
                    /** @example PT1H */
                    spread?: string;
                    /**
                     * @description How long a mail that answers an act waits, so that the act can be taken back before anybody hears of it.
                     * @example PT2M
                     */
                    hold?: string;
                    /**
                     * @example never
                     * @enum {string}
                     */
                    digest?: "never" | "daily";
                };
            };
        };
        /**
         * @description A person who answers for the organisation.
         * @example {
         *       "name": "Kim Berg",
         *       "email": "actor@ltu.example"
         *     }
         */
        Contact: {
            /** @example Kim Berg */
            name?: string;
            /**
             * Format: email
             * @example actor@ltu.example
             */
            email: string;
        };
        /**
         * @description First and last day; without "to" it is open-ended.
         * @example {
         *       "from": "2026-01-01",
         *       "to": "2027-12-31"
         *     }
         */
        Runs: {
            /**
             * Format: date
             * @example 2026-09-30
             */
            from?: string;
            /**
             * Format: date
             * @example 2026-09-30
             */
            to?: string;
        };
        /**
         * @description Money asked for and given, whole SEK.
         * @example {
         *       "requestedSek": 400000,
         *       "ownSek": 100000,
         *       "coFunding": [
         *         {
         *           "organisation": "arbetsformedlingen",
         *           "amountSek": 50000
         *         }
         *       ],
         *       "inKind": [
         *         {
         *           "organisation": "ltu",
         *           "what": "handledning",
         *           "hours": 200
         *         }
         *       ]
         *     }
         */
        Budget: {
            /**
             * @description Asked of the county board, whole SEK.
             * @example 400000
             */
            requestedSek?: number;
            /**
             * @description The organisation’s own money, whole SEK.
             * @example 100000
             */
            ownSek?: number;
            /** @description Other funders. */
            coFunding?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                /** @example 300000 */
                amountSek: number;
            }[];
            /** @description Contributions in other than money. */
            inKind?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                /** @example handledning */
                what: string;
                /** @example 200 */
                hours?: number;
            }[];
        };
        /** @description What a command would do if it were sent now. Nothing has been done. */
        Preview: {
            /** @enum {boolean} */
            preview: true;
            basedOn: {
                /**
                 * @description Version of the plan activity; null where it has not begun.
                 * @example 12
                 */
                version: number | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                at: string;
            };
            /** @description Sent as If-Effect with the command it has the command refused (412, EffectChanged) where it would do something else by then. */
            effect: string;
            changes: components["schemas"]["PreviewChange"][];
            mails: {
                /** @description Name and address, or the organisation or role where the caller does not see people. */
                to: string;
                subject: string;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                day: string;
            }[];
            /** @description Whole SEK that would be different; null where none is, or the caller does not see money. */
            money: {
                requestedSek?: {
                    before: number | null;
                    after: number | null;
                };
                grantedSek?: {
                    before: number | null;
                    after: number | null;
                };
                paidSek?: {
                    before: number | null;
                    after: number | null;
                };
            } | null;
            /** @description What everybody would read otherwise. */
            becomesPublic: components["schemas"]["PreviewChange"][];
            mayStillChange: ("day" | "recipients" | "dueFirst" | "secondPerson")[];
            /** @description What else would happen that the caller does not see. */
            omitted: {
                count: number;
                /** @enum {string|null} */
                reason: "notShownToYou" | null;
            };
        };
        /** @description One thing that would be different. */
        PreviewChange: {
            /** @enum {string} */
            kind: "stage" | "opened" | "moved" | "settled" | "coming" | "report" | "lead" | "candidate" | "partner" | "contact" | "runs" | "pause" | "decision" | "grant" | "instalment" | "payment" | "accounts" | "evaluation" | "rule" | "fact" | "task" | "waits";
            /**
             * @description What of: an obligation, an organisation, a field.
             * @example report-2026-H1
             */
            subject: string;
            /**
             * @description Null where there was none.
             * @example 2026-09-30
             */
            before: string | number | boolean | null;
            /**
             * @description Null where there is none any more.
             * @example 2026-10-28
             */
            after: string | number | boolean | null;
            /** @description Why a day falls where it does, in the caller’s language. */
            why: string | null;
        };
        /** @description One line of the audit. */
        HistoryItem: {
            seq: number | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            at: string;
            /** @description Person’s id; null when the clock did it. */
            by: string | null;
            byName: string | null;
            what: string;
            details: {
                [key: string]: unknown;
            };
            /** @enum {string|null} */
            stage: "proposed" | "sentBack" | "awaitingAssignment" | "awaitingAnswer" | "inProgress" | "paused" | "closing" | "closed" | "rejected" | "withdrawn" | "ended" | null;
        };
        /**
         * @description What was missing: any field of the proposal anew, or a comment. What is not named stays, within "runs" and "budget" too; null takes away; a list is replaced whole.
         * @example {
         *       "comment": "Budgeten är nu uppdelad per år.",
         *       "budget": {
         *         "requestedSek": 350000
         *       }
         *     }
         */
        Completion: {
            /** @example Korta vägen för akademiker */
            title?: string;
            /**
             * @description Development area (RUS).
             * @example kompetens
             */
            developmentArea?: string;
            /**
             * @description Focus area of the plan.
             * @example kompetens-arbete
             */
            focusArea?: string;
            /** @example Snabbspår för akademiker. */
            description?: string | null;
            /**
             * @description Activity area of the plan; may lie in another development area.
             * @example sprakstudier
             */
            activityArea?: string | null;
            /**
             * @example [
             *       "nyanlanda-i-etablering"
             *     ]
             */
            targetGroups?: string[] | null;
            /** @example etablering */
            establishmentPhase?: string | null;
            /** @example hög */
            priority?: string | null;
            runs?: components["schemas"]["RunsChange"];
            budget?: components["schemas"]["BudgetChange"];
            /** @example 40 deltagare i arbete eller studier. */
            expectedResults?: string | null;
            /**
             * @example [
             *       {
             *         "name": "deltagare",
             *         "unit": "personer",
             *         "target": 40
             *       }
             *     ]
             */
            indicators?: {
                name: string;
                unit?: string;
                target?: number;
            }[] | null;
            /**
             * @description Goals of the plan that it contributes to.
             * @example [
             *       "sysselsattning"
             *     ]
             */
            goals?: string[] | null;
            /** @example Budgeten är nu uppdelad per år. */
            comment?: string;
        };
        /**
         * @example {
         *       "to": "2027-12-31"
         *     }
         */
        RunsChange: {
            /**
             * Format: date
             * @example 2026-09-30
             */
            from?: string | null;
            /**
             * Format: date
             * @example 2026-09-30
             */
            to?: string | null;
        } | null;
        /**
         * @description What is not named stays.
         * @example {
         *       "requestedSek": 350000
         *     }
         */
        BudgetChange: {
            /**
             * @description Asked of the county board, whole SEK.
             * @example 400000
             */
            requestedSek?: number | null;
            /**
             * @description The organisation’s own money, whole SEK.
             * @example 100000
             */
            ownSek?: number | null;
            /** @description Other funders. */
            coFunding?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                /** @example 300000 */
                amountSek: number;
            }[] | null;
            /** @description Contributions in other than money. */
            inKind?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                /** @example handledning */
                what: string;
                /** @example 200 */
                hours?: number;
            }[] | null;
        } | null;
        /**
         * @description What is put right, and why. What is not named stays, within "budget" too; null takes away; a list is replaced whole.
         * @example {
         *       "focusArea": "kompetens-arbete",
         *       "reason": "Fel insatsområde angavs i förslaget."
         *     }
         */
        Correction: {
            /** @example Korta vägen för akademiker */
            title?: string;
            /**
             * @description Development area (RUS).
             * @example kompetens
             */
            developmentArea?: string;
            /**
             * @description Focus area of the plan.
             * @example kompetens-arbete
             */
            focusArea?: string;
            /** @example Snabbspår för akademiker. */
            description?: string | null;
            /**
             * @description Activity area of the plan; may lie in another development area.
             * @example sprakstudier
             */
            activityArea?: string | null;
            /**
             * @example [
             *       "nyanlanda-i-etablering"
             *     ]
             */
            targetGroups?: string[] | null;
            /** @example etablering */
            establishmentPhase?: string | null;
            /** @example hög */
            priority?: string | null;
            budget?: components["schemas"]["BudgetChange"];
            /** @example 40 deltagare i arbete eller studier. */
            expectedResults?: string | null;
            /**
             * @example [
             *       {
             *         "name": "deltagare",
             *         "unit": "personer",
             *         "target": 40
             *       }
             *     ]
             */
            indicators?: {
                name: string;
                unit?: string;
                target?: number;
            }[] | null;
            /**
             * @description Goals of the plan that it contributes to.
             * @example [
             *       "sysselsattning"
             *     ]
             */
            goals?: string[] | null;
            /**
             * @description A coordinator’s alone: another organisation in the place of the proposer. The former one’s part in the case, and the links it answers by, end.
             * @example {
             *       "organisation": "pitea",
             *       "contact": {
             *         "name": "Kim Berg",
             *         "email": "kim@pitea.example"
             *       }
             *     }
             */
            proposedBy?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                contact?: components["schemas"]["Contact"];
            };
            /**
             * @description What the organisations call it themselves.
             * @example P-2026-14
             */
            ownReference?: string | null;
            /**
             * @description A coordinator’s alone.
             * @example [
             *       {
             *         "organisation": "ltu-business",
             *         "role": "genomförare"
             *       }
             *     ]
             */
            partners?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                /** @example genomförare */
                role?: string;
            }[] | null;
            /**
             * @description A coordinator’s alone: the county board’s unit that follows it.
             * @example ToI
             */
            unit?: string | null;
            /**
             * @description A coordinator’s alone: the county board’s units that support the one that follows it.
             * @example [
             *       "SHS"
             *     ]
             */
            supportingUnits?: string[] | null;
            /**
             * @description Why it is put right.
             * @example Fel insatsområde angavs i förslaget.
             */
            reason: string;
            /**
             * @description A coordinator’s alone: false where nobody is told by mail. Another proposer is never named in silence.
             * @default true
             * @example true
             */
            notify?: boolean;
        };
        /**
         * @description Other terms: run, follow-up rules, yearly or not, form of reports. What is not named stays; null takes away.
         * @example {
         *       "policy": {
         *         "report": {
         *           "every": "P3M"
         *         }
         *       },
         *       "runs": {
         *         "to": "2028-12-31"
         *       },
         *       "from": "nextPeriod",
         *       "reason": "Aktiviteten förlängs ett år och rapporterar varje kvartal."
         *     }
         */
        TermsChange: {
            runs?: components["schemas"]["RunsChange"];
            /**
             * @description Follow-up rules that are to be others; the rest stays. Lists are replaced whole.
             * @example {
             *       "report": {
             *         "every": "P3M",
             *         "due": {
             *           "workingDays": 10
             *         }
             *       },
             *       "mail": {
             *         "digest": "never"
             *       }
             *     }
             */
            policy?: {
                completion?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remind?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                };
                decision?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remind?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                };
                assignment?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                answer?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remind?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                };
                report?: {
                    /** @example P6M */
                    every?: string;
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    due?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remindBefore?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                    /**
                     * @example [
                     *       "P14D"
                     *     ]
                     */
                    remindAfter?: (string | {
                        /** @example 20 */
                        workingDays: number;
                    })[];
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    hearBefore?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                    /**
                     * @description What happens after the due date, in rising order.
                     * @example [
                     *       {
                     *         "after": {
                     *           "workingDays": 20
                     *         },
                     *         "role": "referenceGroup"
                     *       },
                     *       {
                     *         "after": {
                     *           "workingDays": 40
                     *         },
                     *         "role": "steeringGroup",
                     *         "requires": "advice"
                     *       }
                     *     ]
                     */
                    ladder?: {
                        /**
                         * @description An ISO 8601 duration or a number of working days.
                         * @example {
                         *       "workingDays": 20
                         *     }
                         */
                        after: string | {
                            /** @example 20 */
                            workingDays: number;
                        };
                        /**
                         * @example referenceGroup
                         * @enum {string}
                         */
                        role: "coordinator" | "referenceGroup" | "steeringGroup";
                        /**
                         * @description Waits for the reference group’s advice.
                         * @example advice
                         * @enum {string}
                         */
                        requires?: "advice";
                    }[];
                };
                review?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                extensionAnswer?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                bodyDecision?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                evaluation?: {
                    /**
                     * @description An ISO 8601 duration or a number of working days.
                     * @example {
                     *       "workingDays": 20
                     *     }
                     */
                    within?: string | {
                        /** @example 20 */
                        workingDays: number;
                    };
                };
                /**
                 * @example [
                 *       {
                 *         "from": "06-20",
                 *         "to": "08-15"
                 *       }
                 *     ]
                 */
                quiet?: {
                    /** @example 06-20 */
                    from: string;
                    /** @example 06-20 */
                    to: string;
                }[];
                money?: {
                    /**
                     * @description More, in whole SEK, is granted to one activity only with a reason; null: no ceiling.
                     * @example 2000000
                     */
                    ceilingSek?: number | null;
                    /**
                     * @description Whole SEK of the county board’s own from which a decision or payment needs the yes of a second coordinator, counted together with what has been paid in the plan activity since that was last said (decisions with decisions, payments with payments); null: never.
                     * @example 500000
                     */
                    secondPersonFrom?: number | null;
                };
                mail?: {
                    /** @example true */
                    workingDaysOnly?: boolean;
                    /** @example PT1H */
                    spread?: string;
                    /**
                     * @description How long a mail that answers an act waits, so that the act can be taken back before anybody hears of it.
                     * @example PT2M
                     */
                    hold?: string;
                    /**
                     * @example never
                     * @enum {string}
                     */
                    digest?: "never" | "daily";
                };
            };
            /**
             * @description Whether it goes round again every year; then a report is due once a year.
             * @example false
             */
            yearly?: boolean;
            /**
             * @description Of reports; null: full with our money, else short.
             * @example short
             * @enum {string|null}
             */
            form?: "short" | "full" | null;
            /**
             * @description What instalments wait for whose period does not come any more.
             * @example [
             *       {
             *         "instalment": 2,
             *         "release": {
             *           "period": "2027"
             *         }
             *       }
             *     ]
             */
            releases?: {
                /** @example 2 */
                instalment: number;
                /**
                 * @description Released by the approved report for a period, or on a day.
                 * @example {
                 *       "period": "2026-H1"
                 *     }
                 */
                release: {
                    /** @example 2026-H1 */
                    period: string;
                } | {
                    /**
                     * Format: date
                     * @example 2026-09-30
                     */
                    on: string;
                };
            }[];
            /**
             * @description "nextPeriod": nothing that is owed moves, and all of it holds once the next period begins. "atOnce": what is owed is planned anew; no due day comes earlier than it was, nor within 20 working days where it moves. In a pause, once that ends. Where no period is running, at once in either case.
             * @example atOnce
             * @enum {string}
             */
            from: "atOnce" | "nextPeriod";
            /**
             * @description Why they are changed.
             * @example Aktiviteten rapporterar varje kvartal från och med nu.
             */
            reason: string;
        };
        /**
         * @description The sender declares itself partial (jävig) in the case.
         * @example {
         *       "reason": "Min bror leder projektet."
         *     }
         */
        Partiality: {
            /**
             * @description Why the sender is partial, or no longer is.
             * @example Min bror leder projektet.
             */
            reason: string;
            /**
             * @description Takes back what the sender has declared.
             * @example true
             * @enum {boolean}
             */
            withdrawn?: true;
        };
        /**
         * @description Stored; it takes effect when another coordinator has said yes.
         * @example {
         *       "state": "waitsForSecond",
         *       "command": "0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10",
         *       "heldAt": "2026-12-02T08:00:00.000Z"
         *     }
         */
        Held: {
            /** @enum {string} */
            state: "waitsForSecond";
            /** @description Its id, to answer it by. */
            command: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            heldAt: string;
        };
        /**
         * @description The county board’s decision on the plan activity and its own money.
         * @example {
         *       "outcome": "approvedInPart",
         *       "grants": [
         *         {
         *           "funder": "lansstyrelsen-norrbotten",
         *           "amountSek": 300000
         *         }
         *       ],
         *       "conditions": [
         *         "Medlen används under 2026."
         *       ],
         *       "grounds": "Insatsen svarar mot planens mål.",
         *       "decidedBy": "Anna Lind, enhetschef"
         *     }
         */
        FundingDecision: {
            /**
             * @description About the plan and the county board’s own money; rejected: not taken into the plan.
             * @example approvedInPart
             * @enum {string}
             */
            outcome: "approved" | "approvedInPart" | "rejected" | "sentBack" | "noFundingNeeded";
            /**
             * @default []
             * @example [
             *       {
             *         "funder": "lansstyrelsen-norrbotten",
             *         "amountSek": 300000
             *       }
             *     ]
             */
            grants?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                funder: string;
                /**
                 * @description The funder’s word; pending until it has come.
                 * @default approved
                 * @example approved
                 * @enum {string}
                 */
                outcome?: "approved" | "pending" | "rejected";
                /** @example 300000 */
                amountSek: number;
                /**
                 * @description Funding source: the appropriation or programme.
                 * @example § 37 a-medel
                 */
                source?: string;
                /**
                 * @description The funder’s own reference.
                 * @example A-2026-17
                 */
                reference?: string;
            }[];
            /**
             * @default []
             * @example [
             *       "Medlen används under 2026."
             *     ]
             */
            conditions?: string[];
            /**
             * @default []
             * @example [
             *       {
             *         "amountSek": 150000,
             *         "release": {
             *           "period": "2026-H1"
             *         }
             *       }
             *     ]
             */
            instalments?: {
                /** @example 150000 */
                amountSek: number;
                /**
                 * @description Released by the approved report for a period, or on a day.
                 * @example {
                 *       "period": "2026-H1"
                 *     }
                 */
                release: {
                    /** @example 2026-H1 */
                    period: string;
                } | {
                    /**
                     * Format: date
                     * @example 2026-09-30
                     */
                    on: string;
                };
            }[];
            /**
             * @description Why more is granted than was asked, or than the ceiling of the follow-up rules; without it that is refused.
             * @example Fler deltagare än beräknat.
             */
            aboveAskedReason?: string;
            /**
             * @description The reasons.
             * @example Insatsen svarar mot planens mål.
             */
            grounds: string;
            /**
             * @description Who decided.
             * @example Anna Lind, enhetschef
             */
            decidedBy: string;
            /**
             * @description Who prepared it (föredragande); absent: the sender.
             * @example Kim Berg
             */
            preparedBy?: string;
            /**
             * @description By which delegation.
             * @example Arbetsordning 4 §
             */
            delegation?: string;
            /**
             * Format: date
             * @description Absent: today.
             * @example 2026-09-30
             */
            decidedOn?: string;
            /**
             * @description Reference number (diarienummer); absent: assigned.
             * @example 608-1234-2026
             */
            caseNumber?: string;
            meeting?: components["schemas"]["Meeting"];
            /**
             * Format: date
             * @description With sentBack: the day the completion is due.
             * @example 2026-09-30
             */
            dueOn?: string;
        };
        /**
         * @description The meeting in which it was said, and its paragraph in the minutes.
         * @example {
         *       "heldOn": "2026-09-15",
         *       "paragraph": "§ 12"
         *     }
         */
        Meeting: {
            /**
             * Format: date
             * @description Day of the meeting.
             * @example 2026-09-30
             */
            heldOn: string;
            /**
             * @description Paragraph in the minutes.
             * @example § 12
             */
            paragraph: string;
            /**
             * Format: date
             * @description Day the minutes were adjusted.
             * @example 2026-09-30
             */
            adjustedOn?: string;
        };
        /**
         * @description Another funder’s word.
         * @example {
         *       "funder": "arbetsformedlingen",
         *       "outcome": "approved",
         *       "amountSek": 50000,
         *       "reference": "A-2026-17"
         *     }
         */
        Grant: {
            /**
             * @description Id of an organisation in the register.
             * @example ltu
             */
            funder: string;
            /**
             * @description The funder’s word; pending until it has come.
             * @example approved
             * @enum {string}
             */
            outcome: "approved" | "pending" | "rejected";
            /** @example 300000 */
            amountSek: number;
            /**
             * @description Why more is granted than was asked, or than the ceiling of the follow-up rules; without it that is refused.
             * @example Fler deltagare än beräknat.
             */
            aboveAskedReason?: string;
            /** @example ESF+ */
            source?: string;
            /**
             * @description The funder’s own reference.
             * @example A-2026-17
             */
            reference?: string;
        };
        /**
         * @description A payment that has been made.
         * @example {
         *       "funder": "lansstyrelsen-norrbotten",
         *       "instalment": 1,
         *       "amountSek": 150000,
         *       "paidOn": "2026-07-01",
         *       "reference": "U-88"
         *     }
         */
        Payment: {
            /**
             * @description Id of an organisation in the register.
             * @example ltu
             */
            funder: string;
            /**
             * @description Number of the instalment, from 1.
             * @example 1
             */
            instalment?: number;
            /** @example 300000 */
            amountSek: number;
            /**
             * Format: date
             * @description Absent: today.
             * @example 2026-09-30
             */
            paidOn?: string;
            /**
             * @description The funder’s own reference.
             * @example A-2026-17
             */
            reference?: string;
        };
        /**
         * @description A second coordinator’s word on a decision or payment that waits for it.
         * @example {
         *       "answer": "confirmed"
         *     }
         */
        SecondPerson: {
            /**
             * @description confirmed: it takes effect now, as its sender’s act.
             * @example confirmed
             * @enum {string}
             */
            answer: "confirmed" | "refused";
            /**
             * @description Required with refused.
             * @example Beloppet stämmer inte med underlaget.
             */
            reason?: string;
        };
        /**
         * @description Asks an organisation to take the lead.
         * @example {
         *       "lead": {
         *         "organisation": "ltu",
         *         "contact": {
         *           "name": "Kim Berg",
         *           "email": "actor@ltu.example"
         *         }
         *       },
         *       "partners": [
         *         {
         *           "organisation": "ltu-business",
         *           "role": "genomförare"
         *         }
         *       ]
         *     }
         */
        Assignment: {
            lead: components["schemas"]["Lead"];
            /**
             * @default []
             * @example [
             *       {
             *         "organisation": "ltu-business",
             *         "role": "genomförare"
             *       }
             *     ]
             */
            partners?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                /** @example genomförare */
                role?: string;
            }[];
            /**
             * @description The county board’s unit that follows it.
             * @example Tillväxt och infrastruktur (ToI)
             */
            unit?: string;
        };
        /**
         * @description The organisation asked to take the lead, and its contact person.
         * @example {
         *       "organisation": "ltu",
         *       "contact": {
         *         "name": "Kim Berg",
         *         "email": "actor@ltu.example"
         *       }
         *     }
         */
        Lead: {
            /**
             * @description Id of an organisation in the register.
             * @example ltu
             */
            organisation: string;
            contact?: components["schemas"]["Contact"];
        };
        /**
         * @description The asked organisation’s answer.
         * @example {
         *       "answer": "accepted"
         *     }
         */
        AssignmentAnswer: {
            /**
             * @description needsDecision: the board or committee meets first. cancelled: a coordinator asks them no more. enteredInError: a coordinator says that the answer that stands was never given.
             * @example accepted
             * @enum {string}
             */
            answer: "accepted" | "declined" | "needsDecision" | "cancelled" | "enteredInError";
            /** @example Nämnden sammanträder den 12 mars. */
            reason?: string;
            /**
             * Format: date
             * @description With needsDecision: the day of the answer.
             * @example 2026-09-30
             */
            until?: string;
            /**
             * Format: date
             * @description A coordinator’s entry: the day it came in; it counts from that day.
             * @example 2026-09-30
             */
            receivedOn?: string;
            /**
             * @description A coordinator’s entry: how it came in.
             * @example mail
             * @enum {string}
             */
            channel?: "mail" | "paper" | "phone";
            /**
             * @description A coordinator’s entry: the organisation that said it.
             * @example ltu
             */
            onBehalfOf?: string;
        };
        /**
         * @description Another lead is asked; the present one stays until it accepts.
         * @example {
         *       "lead": {
         *         "organisation": "ltu-business"
         *       },
         *       "reason": "Verksamheten flyttar."
         *     }
         */
        Handover: {
            /**
             * @description Absent: a coordinator finds one.
             * @example {
             *       "organisation": "ltu",
             *       "contact": {
             *         "name": "Kim Berg",
             *         "email": "actor@ltu.example"
             *       }
             *     }
             */
            lead?: {
                /**
                 * @description Id of an organisation in the register.
                 * @example ltu
                 */
                organisation: string;
                contact?: components["schemas"]["Contact"];
            };
            /** @example Verksamheten flyttar. */
            reason?: string;
        };
        /** @description A period’s obligation to report, and its report. */
        ReportItem: {
            /** @example 2026-H1 */
            period: string;
            obligation: string;
            /** @enum {string} */
            kind: "report" | "finalReport";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            from: string;
            /**
             * Format: date-time
             * @description First instant after the period.
             * @example 2026-09-30T21:59:59.999Z
             */
            to: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            dueAt: string;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            dueOn: string;
            /**
             * @example open
             * @enum {string}
             */
            state: "open" | "late" | "met" | "excused" | "void";
            dueVersion: number;
            /**
             * @description Why the date falls where it does, in the caller’s language.
             * @example Det är 20 arbetsdagar efter periodens sista dag 30 juni 2026.
             */
            why: string;
            reason: components["schemas"]["DateReason"];
            /** @enum {string|null} */
            report: "submitted" | "returned" | "approved" | "noted" | null;
            onTime: boolean | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            receivedAt: string | null;
            form: string | null;
            channel: string | null;
            /** @description The last version that came in. */
            content: {
                [key: string]: unknown;
            } | null;
            review: {
                outcome: string;
                comment: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                reviewedAt: string;
            } | null;
            replies: {
                kind: string;
                text: string | null;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                dueOn: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                receivedAt: string;
                by: string;
            }[];
            /** @description The day that is asked for, while the question about more time waits for its answer. */
            moreTimeAsked: {
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                dueOn: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                askedAt: string;
                reason: string | null;
            } | null;
        };
        /**
         * @description A report that is kept and will be delivered.
         * @example {
         *       "state": "received",
         *       "period": "2026-H1",
         *       "receivedAt": "2026-07-20T08:00:00.000Z"
         *     }
         */
        Stored: {
            /** @enum {string} */
            state: "received";
            period: string;
            /** Format: date-time */
            receivedAt: string;
        };
        /**
         * @description The report for one period, short or full.
         * @example {
         *       "status": "green",
         *       "done": "Två kursomgångar genomförda.",
         *       "participants": {
         *         "women": 12,
         *         "men": 10
         *       },
         *       "usedSek": 75000,
         *       "indicators": [
         *         {
         *           "name": "deltagare",
         *           "value": 22
         *         }
         *       ],
         *       "deviations": "",
         *       "lessons": ""
         *     }
         */
        Report: {
            /**
             * @description How it is going.
             * @example green
             * @enum {string}
             */
            status: "green" | "yellow" | "red";
            /**
             * @description What was done in the period.
             * @example Två kursomgångar genomförda.
             */
            done: string;
            /**
             * @example {
             *       "women": 12,
             *       "men": 10
             *     }
             */
            participants?: {
                women?: number;
                men?: number;
                other?: number;
            };
            /**
             * @description Money used in the period, whole SEK.
             * @example 75000
             */
            usedSek?: number;
            /**
             * @example [
             *       {
             *         "name": "deltagare",
             *         "value": 22
             *       }
             *     ]
             */
            indicators?: {
                name: string;
                value: number;
            }[];
            /** @example  */
            deviations?: string;
            /** @example Tidig kontakt med arbetsgivare lönar sig. */
            lessons?: string;
            /**
             * @description What is needed from the county board.
             * @example
             */
            needs?: string;
            /**
             * @description Ids of files that were uploaded for this report.
             * @example [
             *       "0b0e6a3c-5f0e-4f3a-9d53-7e2f5f2f1a10"
             *     ]
             */
            attachments?: string[];
            /**
             * Format: date
             * @description A coordinator’s entry: the day it came in; it counts from that day.
             * @example 2026-09-30
             */
            receivedOn?: string;
            /**
             * @description A coordinator’s entry: how it came in.
             * @example mail
             * @enum {string}
             */
            channel?: "mail" | "paper" | "phone";
            /**
             * @description A coordinator’s entry: the organisation that said it.
             * @example ltu
             */
            onBehalfOf?: string;
        };
        /** @description A file that came with a report. */
        Attachment: {
            /** Format: uuid */
            id: string;
            /** @example deltagare.xlsx */
            name: string;
            /**
             * @description Media type, judged by content.
             * @example application/pdf
             */
            type: string;
            sizeBytes: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            uploadedAt: string;
        };
        /**
         * @description An answer other than a report.
         * @example {
         *       "kind": "late",
         *       "dueOn": "2026-10-15",
         *       "text": "Projektledaren har bytt arbete."
         *     }
         */
        Reply: {
            /**
             * @description nothingNew counts as a report; late asks for more time; needHelp and notOurs ask a coordinator; statement is the actor’s word, for the dossier.
             * @example late
             * @enum {string}
             */
            kind: "nothingNew" | "late" | "needHelp" | "notOurs" | "statement";
            /**
             * Format: date
             * @description With late: the day asked for.
             * @example 2026-09-30
             */
            dueOn?: string;
            /** @example Projektledaren har bytt arbete. */
            text?: string;
            /**
             * Format: date
             * @description A coordinator’s entry: the day it came in; it counts from that day.
             * @example 2026-09-30
             */
            receivedOn?: string;
            /**
             * @description A coordinator’s entry: how it came in.
             * @example mail
             * @enum {string}
             */
            channel?: "mail" | "paper" | "phone";
            /**
             * @description A coordinator’s entry: the organisation that said it.
             * @example ltu
             */
            onBehalfOf?: string;
        };
        /**
         * @description Holds the next rung, at most 10 working days.
         * @example {
         *       "until": "2026-10-09",
         *       "reason": "Vi har talats vid; rapporten kommer på fredag."
         *     }
         */
        Hold: {
            /**
             * @description released: the rung that is held falls where it would have fallen, but not today.
             * @enum {string}
             */
            outcome?: "released";
            /**
             * Format: date
             * @description The last day the next rung is held; not with released.
             * @example 2026-09-30
             */
            until?: string;
            /** @example Vi har talats vid; rapporten kommer på fredag. */
            reason: string;
        };
        /**
         * @description The county board’s word on a report.
         * @example {
         *       "outcome": "returned",
         *       "comment": "Fyll i antal deltagare."
         *     }
         */
        Review: {
            /**
             * @description reopened: the review did not hold, and the report is reviewed anew.
             * @example approved
             * @enum {string}
             */
            outcome: "approved" | "noted" | "returned" | "reopened";
            /**
             * @description What is missing; required with returned.
             * @example Tack.
             */
            comment?: string;
        };
        /**
         * @description More time: granted when a coordinator sends it, asked for when an actor does.
         * @example {
         *       "dueOn": "2026-10-30",
         *       "reason": "Sjukdom i projektgruppen."
         *     }
         */
        Extension: {
            /**
             * @description From a coordinator only; absent: granted. shortened: time that was given ends on an earlier day. revoked: the due day before it holds again, or the first that leaves five working days.
             * @example granted
             * @enum {string}
             */
            outcome?: "granted" | "refused" | "shortened" | "revoked";
            /**
             * Format: date
             * @description The new due day; required unless refused or revoked.
             * @example 2026-09-30
             */
            dueOn?: string;
            /** @example Sjukdom i projektgruppen. */
            reason?: string;
        };
        /**
         * @description Whether a report is owed for a period at all.
         * @example {
         *       "outcome": "excused",
         *       "reason": "Verksamheten låg nere hela perioden."
         *     }
         */
        Excuse: {
            /**
             * @description excused: nothing is owed for the period. reopened: it is owed after all.
             * @example excused
             * @enum {string}
             */
            outcome: "excused" | "reopened";
            /**
             * Format: date
             * @description With reopened: the new due day, at least twenty working days away.
             * @example 2026-09-30
             */
            dueOn?: string;
            /**
             * @description Needed to excuse the final report: the activity is closed without it.
             * @example true
             * @enum {boolean}
             */
            withoutFinalReport?: true;
            /** @example Verksamheten låg nere hela perioden. */
            reason: string;
        };
        /**
         * @description What somebody is reminded of.
         * @example {
         *       "obligation": "report-P1"
         *     }
         */
        Reminder: {
            /**
             * @description The id of what is owed, as the plan activity and `GET /owed` show it.
             * @example report-P1
             */
            obligation: string;
        };
        /** @description A result as everybody reads it. */
        PublishedResult: {
            /** @example 2026-H1 */
            period: string;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            firstDay: string;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            lastDay: string;
            summary: string;
            /**
             * @description Exact, or why it is not: 1–4 people, or a number that such a number could be reckoned from.
             * @example 12
             */
            women: number | ("fewerThan5" | "withheld") | null;
            /**
             * @description Exact, or why it is not: 1–4 people, or a number that such a number could be reckoned from.
             * @example 12
             */
            men: number | ("fewerThan5" | "withheld") | null;
            indicators: {
                name: string;
                unit: string | null;
                /**
                 * @description Exact, or why it is not: 1–4 people, or a number that such a number could be reckoned from.
                 * @example 12
                 */
                value: number | ("fewerThan5" | "withheld");
            }[];
            /**
             * @description Number of the clearing within its period, from 1.
             * @example 1
             */
            version: number;
            /**
             * @description Name of the officer.
             * @example Anna Lind
             */
            clearedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            clearedAt: string;
            /**
             * Format: date-time
             * @description Null while everybody may read it.
             * @example 2026-09-30T21:59:59.999Z
             */
            withdrawnAt: string | null;
            withdrawnReason: string | null;
        };
        /**
         * @description What of a report is cleared for everybody. Numbers are the report’s own.
         * @example {
         *       "summary": "Två kursomgångar genomförda.",
         *       "participants": true,
         *       "indicators": [
         *         "deltagare"
         *       ]
         *     }
         */
        Publication: {
            /**
             * @description What everybody reads: no names, and no numbers of people below 5.
             * @example Två kursomgångar genomförda.
             */
            summary: string;
            /**
             * @description Whether the report’s numbers of women and men are shown.
             * @example true
             */
            participants: boolean;
            /**
             * @description Names of the report’s indicators that are shown.
             * @example [
             *       "deltagare"
             *     ]
             */
            indicators?: string[];
            /**
             * @description Somebody has read a text that may speak of fewer than 5 people, and says that nobody can be recognised by it. Needed for such a text, and kept in the history.
             * @example true
             * @enum {boolean}
             */
            fewConfirmed?: true;
        };
        /**
         * @description Takes a published result back.
         * @example {
         *       "reason": "Antalet deltagare var fel."
         *     }
         */
        PublicationWithdrawal: {
            /**
             * @description Why it is taken back; kept in the history.
             * @example Antalet deltagare var fel.
             */
            reason: string;
        };
        /** @description A note in the case (tjänsteanteckning). It is never changed: a wrong one is corrected by a later one. */
        Note: {
            id: string;
            /** @description Seen by the county board’s own people only. */
            internal: boolean;
            by: string;
            byName: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            recordedAt: string;
            /** @enum {string} */
            kind: "call" | "meeting" | "letter" | "other";
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            on: string;
            withWhom: string | null;
            text: string;
            /** @description Id of the earlier note that it corrects. */
            corrects: string | null;
            /** @description Id of the later note that corrects it. */
            correctedBy: string | null;
        };
        /**
         * @description A note in the case (tjänsteanteckning).
         * @example {
         *       "kind": "call",
         *       "on": "2026-03-02",
         *       "withWhom": "Kim Berg, för den ansvariga organisationen",
         *       "text": "Rekryteringen drar ut på tiden; de hör av sig i april.",
         *       "internal": false
         *     }
         */
        NewNote: {
            /**
             * @description What it is a note of.
             * @example call
             * @enum {string}
             */
            kind: "call" | "meeting" | "letter" | "other";
            /**
             * Format: date
             * @description The day of the call, the meeting or the letter.
             * @example 2026-09-30
             */
            on: string;
            /**
             * @description Who it was with.
             * @example Kim Berg, Luleå tekniska universitet
             */
            withWhom?: string;
            /** @example Rekryteringen drar ut på tiden; de hör av sig i april. */
            text: string;
            /**
             * @description Seen by the county board’s own people only; a document of the case all the same.
             * @default false
             * @example false
             */
            internal?: boolean;
            /**
             * Format: uuid
             * @description Id of an earlier note of the case, which was wrong. It stays.
             */
            corrects?: string;
        };
        /** @description A file in the case that belongs to no period: a letter, minutes, an agreement. */
        CaseFile: {
            id: string;
            /** @description Seen by the county board’s own people only. */
            internal: boolean;
            by: string;
            byName: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            recordedAt: string;
            /** @enum {string} */
            kind: "letterIn" | "letterOut" | "minutes" | "agreement" | "other";
            title: string;
            /**
             * Format: date
             * @description The day on which it came in, was sent or was drawn up.
             * @example 2026-09-30
             */
            on: string;
            /** @example avtal.pdf */
            name: string;
            /**
             * @description Media type, judged by content.
             * @example application/pdf
             */
            type: string;
            sizeBytes: number;
        };
        /** @description An appeal or a request to reconsider, with what has become of it. */
        Appeal: {
            id: string;
            /** @description Seen by the county board’s own people only. */
            internal: boolean;
            by: string;
            byName: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            recordedAt: string;
            /** @enum {string} */
            kind: "appeal" | "reconsideration";
            /** @description Id of the command that was the decision. */
            decision: string;
            from: string;
            /**
             * Format: date
             * @description The day on which it came in.
             * @example 2026-09-30
             */
            on: string;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            receivedOn: string | null;
            /**
             * Format: date
             * @description Three weeks from the day on which the decision was received; of an appeal.
             * @example 2026-09-30
             */
            lastDay: string | null;
            /** @description As a person has judged it. */
            inTime: boolean | null;
            text: string | null;
            steps: {
                /** @enum {string} */
                kind: "kept" | "forwarded" | "rejected" | "changed" | "changedInPart" | "unchanged" | "sentBack" | "withdrawn";
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                on: string;
                text: string | null;
                byName: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                recordedAt: string;
            }[];
        };
        /**
         * @description An appeal or a request to reconsider that has come in.
         * @example {
         *       "kind": "appeal",
         *       "decision": "3a1f7f0e-5d0e-5a39-9d53-7e2f5f2f1a10",
         *       "from": "Kim Berg",
         *       "on": "2026-03-20",
         *       "receivedOn": "2026-03-02",
         *       "inTime": true
         *     }
         */
        NewAppeal: {
            /**
             * @description An appeal to the court, or a request to the county board itself to reconsider.
             * @example appeal
             * @enum {string}
             */
            kind: "appeal" | "reconsideration";
            /**
             * @description Id of the command that was the decision.
             * @example 3a1f7f0e-5d0e-5a39-9d53-7e2f5f2f1a10
             */
            decision: string;
            /**
             * @description Who it is from.
             * @example Luleå tekniska universitet
             */
            from: string;
            /**
             * Format: date
             * @description The day on which it came in.
             * @example 2026-09-30
             */
            on: string;
            /**
             * Format: date
             * @description The day on which whoever appeals received the decision.
             * @example 2026-09-30
             */
            receivedOn?: string;
            /**
             * @description Required of an appeal: whether it came in time, as the sender judges it.
             * @example true
             */
            inTime?: boolean;
            /** @example Kom per post. */
            text?: string;
        };
        /**
         * @description What has become of an appeal or a request to reconsider.
         * @example {
         *       "kind": "forwarded",
         *       "on": "2026-03-24"
         *     }
         */
        AppealStep: {
            /**
             * @description What has become of it.
             * @example forwarded
             * @enum {string}
             */
            kind: "kept" | "forwarded" | "rejected" | "changed" | "changedInPart" | "unchanged" | "sentBack" | "withdrawn";
            /**
             * Format: date
             * @example 2026-09-30
             */
            on: string;
            /** @example Förvaltningsrätten i Luleå, mål 123-26. */
            text?: string;
        };
        /**
         * @description Stops the clock; due days move by the days really paused.
         * @example {
         *       "reason": "Upphandlingen överklagades.",
         *       "until": "2026-11-02"
         *     }
         */
        Pause: {
            /** @example Upphandlingen överklagades. */
            reason?: string;
            /**
             * Format: date
             * @description The day it goes on by itself; absent: nobody has said.
             * @example 2026-09-30
             */
            until?: string;
            /**
             * @description endChanged: the pause that holds ends on another day, or on none.
             * @enum {string}
             */
            outcome?: "endChanged";
        };
        /**
         * @description Goes on.
         * @example {
         *       "reason": "Domen har kommit."
         *     }
         */
        Resume: {
            /** @example Upphandlingen överklagades. */
            reason?: string;
        };
        /**
         * @description Taken back.
         * @example {
         *       "reason": "Finansieringen uteblev."
         *     }
         */
        Withdrawal: {
            /** @example Upphandlingen överklagades. */
            reason?: string;
        };
        /**
         * @description Begins the closing: final report and evaluation.
         * @example {
         *       "reason": "Målen är nådda.",
         *       "final": true
         *     }
         */
        Closing: {
            /** @example Upphandlingen överklagades. */
            reason?: string;
            /**
             * @description A yearly activity does not go round again.
             * @default false
             * @example true
             */
            final?: boolean;
            /**
             * @description revoked: the closing is taken back, and the follow-up goes on.
             * @enum {string}
             */
            outcome?: "revoked";
        };
        /**
         * @description Takes up a plan activity that was withdrawn, rejected or closed.
         * @example {
         *       "reason": "Fel aktivitet avslutades.",
         *       "undone": [
         *         "evaluation"
         *       ]
         *     }
         */
        Reopening: {
            /**
             * @description Why it goes on after all.
             * @example Fel aktivitet avslutades.
             */
            reason: string;
            /**
             * @description Of a closed plan activity: what does not hold, the evaluation, the approval of the final report, or both.
             * @example [
             *       "evaluation"
             *     ]
             */
            undone?: ("evaluation" | "finalReport")[];
            /**
             * Format: date
             * @description A new last day, where the one before has passed; without it such an activity goes into its closing.
             * @example 2026-09-30
             */
            runsTo?: string;
            /**
             * @description The lead, or who was asked to lead, exists no more: a coordinator is to ask another organisation.
             * @default false
             * @example false
             */
            leadGone?: boolean;
        };
        /**
         * @description The steering group takes up a plan activity that it took out of the plan.
         * @example {
         *       "reason": "Aktören har visat att arbetet pågick.",
         *       "meeting": {
         *         "heldOn": "2026-09-15",
         *         "paragraph": "§ 14"
         *       }
         *     }
         */
        ReopeningDecision: {
            /**
             * @description Why it goes on after all.
             * @example Fel aktivitet avslutades.
             */
            reason: string;
            /**
             * Format: date
             * @description A new last day, where the one before has passed; without it such an activity goes into its closing.
             * @example 2026-09-30
             */
            runsTo?: string;
            /**
             * @description The lead, or who was asked to lead, exists no more: a coordinator is to ask another organisation.
             * @default false
             * @example false
             */
            leadGone?: boolean;
            /**
             * @description Required of a secretary.
             * @example {
             *       "heldOn": "2026-09-15",
             *       "paragraph": "§ 12"
             *     }
             */
            meeting?: {
                /**
                 * Format: date
                 * @description Day of the meeting.
                 * @example 2026-09-30
                 */
                heldOn: string;
                /**
                 * @description Paragraph in the minutes.
                 * @example § 12
                 */
                paragraph: string;
                /**
                 * Format: date
                 * @description Day the minutes were adjusted.
                 * @example 2026-09-30
                 */
                adjustedOn?: string;
            };
        };
        /**
         * @description What the plan activity gave, and what it taught.
         * @example {
         *       "summary": "Insatsen nådde 38 av 40 deltagare.",
         *       "lessons": "Börja med arbetsgivarna.",
         *       "goalsReached": [
         *         "sysselsattning"
         *       ]
         *     }
         */
        Evaluation: {
            /**
             * @description Required unless revoked.
             * @example Insatsen nådde 38 av 40 deltagare.
             */
            summary?: string;
            /** @example Börja med arbetsgivarna. */
            lessons?: string;
            /**
             * @description Whether the goals were reached, in words or as a list of the plan’s goals.
             * @example [
             *       "sysselsattning"
             *     ]
             */
            goalsReached?: boolean | string | string[];
            /**
             * @description revoked: the evaluation is taken back, and owed again.
             * @enum {string}
             */
            outcome?: "revoked";
            /**
             * @description With revoked.
             * @example Fel aktivitet utvärderades.
             */
            reason?: string;
        };
        /**
         * @description Closes the accounts of a plan activity that has ended.
         * @example {
         *       "comment": "12 000 kr återbetalades i mars."
         *     }
         */
        Settlement: {
            /**
             * @description What was left, or paid back.
             * @example 12 000 kr återbetalades i mars.
             */
            comment?: string;
        };
        /**
         * @description Takes the last step back, within 15 minutes of it.
         * @example {
         *       "step": 12,
         *       "reason": "Fel rapport godkändes."
         *     }
         */
        TakeBack: {
            /**
             * @description The number of the last step of the plan activity (its version).
             * @example 12
             */
            step: number;
            /** @example Fel rapport godkändes. */
            reason: string;
        };
        /** @description An overdue obligation, or what a coordinator asks, put before a body. */
        Escalation: {
            id: string;
            planActivity: string;
            title: string;
            obligation: string;
            /**
             * @description Null of a matter that was raised by hand.
             * @example P2
             */
            period: string | null;
            byHand: components["schemas"]["MatterByHand"] | null;
            /** @enum {string} */
            role: "referenceGroup" | "steeringGroup";
            /** @example regionala-partnerskapet */
            body: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            raisedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            dueAt: string | null;
            /** @enum {string} */
            state: "open" | "advised" | "passedOn" | "decided" | "settled" | "void";
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            deferredTo: string | null;
            /**
             * @description Mails about the obligation that no server accepted.
             * @example 0
             */
            mailsNotAccepted: number;
            /** @description Whether the reference group’s advice is welcome, also after the matter has gone on to the steering group. */
            mayBeAdvised: boolean;
            advice: components["schemas"]["BodyWord"][];
            decision: components["schemas"]["BodyWord"] | null;
        };
        /**
         * @description What a coordinator asks, where no report is late.
         * @example {
         *       "kind": "question",
         *       "question": "Ska aktiviteten öppnas för fler kommuner?",
         *       "proposedAnswer": "Ja, från och med 2027."
         *     }
         */
        MatterByHand: {
            /** @enum {string} */
            kind: "redStatus" | "cryForHelp" | "question" | "proposalForAdvice" | "changeOfPlan";
            question: string;
            proposedAnswer: string | null;
        };
        /** @description What a body has said. */
        BodyWord: {
            kind: string;
            text: string;
            /**
             * @description Meeting and paragraph.
             * @example {
             *       "heldOn": "2026-09-15",
             *       "paragraph": "§ 12"
             *     }
             */
            meeting: {
                [key: string]: unknown;
            } | null;
            by: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            recordedAt: string;
            details: {
                [key: string]: unknown;
            };
        };
        /** @description All that a body reads before it speaks. */
        Dossier: {
            id: string;
            planActivity: string;
            title: string;
            obligation: string;
            /**
             * @description Null of a matter that was raised by hand.
             * @example P2
             */
            period: string | null;
            byHand: components["schemas"]["MatterByHand"] | null;
            /** @enum {string} */
            role: "referenceGroup" | "steeringGroup";
            /** @example regionala-partnerskapet */
            body: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            raisedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            dueAt: string | null;
            /** @enum {string} */
            state: "open" | "advised" | "passedOn" | "decided" | "settled" | "void";
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            deferredTo: string | null;
            /**
             * @description Mails about the obligation that no server accepted.
             * @example 0
             */
            mailsNotAccepted: number;
            /** @description Whether the reference group’s advice is welcome, also after the matter has gone on to the steering group. */
            mayBeAdvised: boolean;
            advice: components["schemas"]["BodyWord"][];
            decision: components["schemas"]["BodyWord"] | null;
            question: string;
            /** @description The report that is late; null of a matter that was raised by hand. */
            report: components["schemas"]["ReportItem"] | null;
            reports: components["schemas"]["ReportItem"][];
            mails?: components["schemas"]["Mail"][];
            statements: {
                text: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                receivedAt: string;
                by: string;
            }[];
            earlier: components["schemas"]["Escalation"][];
            plan: components["schemas"]["PlanActivity"];
            history?: components["schemas"]["HistoryItem"][];
        };
        /** @description A mail asked for, by which step of a case, and how it went. */
        Mail: {
            key: string;
            messageId: string;
            planActivity: string | null;
            kind: string;
            recipient: string;
            subject: string;
            obligation: string | null;
            rung: string | null;
            /** @enum {string} */
            outcome: "queued" | "held" | "accepted" | "retrying" | "refused" | "superseded" | "expired";
            attempts: number;
            answer: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            acceptedAt: string | null;
            /**
             * Format: date-time
             * @description When it is tried again, where a server has put it off; from when on it is gathered, where it waits for a digest.
             * @example 2026-09-30T21:59:59.999Z
             */
            nextTryAt: string | null;
            /** @description It is told in a digest, one mail a day with all that may wait, instead of by itself. */
            isGathered: boolean;
            /** @description Key of the digest that it is told in; null where it is in none yet. */
            digest: string | null;
            /** @description The step of the case that asked for it; null when it is no case’s. */
            askedBy: {
                seq: number;
                /**
                 * @description The step’s kind, as the history names it.
                 * @example remind
                 */
                what: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                at: string;
                /** @description Person; null when the clock did it. */
                by: string | null;
                byName: string | null;
                period: string | null;
                /**
                 * @description Whom a rung raises the matter with.
                 * @example referenceGroup
                 */
                role: string | null;
            } | null;
            /** @description The step after which it was no longer true, where it was not sent for that. */
            supersededBy: {
                seq: number;
                /**
                 * @description The step’s kind, as the history names it.
                 * @example remind
                 */
                what: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                at: string;
                /** @description Person; null when the clock did it. */
                by: string | null;
                byName: string | null;
                period: string | null;
                /**
                 * @description Whom a rung raises the matter with.
                 * @example referenceGroup
                 */
                role: string | null;
            } | null;
            /** @description Each time that it was sent again, the first first. */
            resends: components["schemas"]["MailResend"][];
        };
        /** @description One time that a mail was sent again, and what had become of it until then. */
        MailResend: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            at: string;
            /** @description Person; null when it was sent again by itself. */
            by: string | null;
            byName: string | null;
            /**
             * @description asked: by a coordinator. addressCorrected: by itself, to the new address.
             * @enum {string}
             */
            why: "asked" | "addressCorrected";
            reason: string | null;
            recipientBefore: string;
            /** @enum {string} */
            outcomeBefore: "queued" | "held" | "accepted" | "retrying" | "refused" | "superseded" | "expired";
            answerBefore: string | null;
        };
        /**
         * @description A matter that a coordinator puts before a body without any report being late.
         * @example {
         *       "role": "referenceGroup",
         *       "kind": "question",
         *       "question": "Ska aktiviteten öppnas för fler kommuner?",
         *       "proposedAnswer": "Ja, från och med 2027."
         *     }
         */
        Matter: {
            /**
             * @description Before whom it is put: who advises, or who decides.
             * @example referenceGroup
             * @enum {string}
             */
            role: "referenceGroup" | "steeringGroup";
            /**
             * @description What it is about.
             * @example question
             * @enum {string}
             */
            kind: "redStatus" | "cryForHelp" | "question" | "proposalForAdvice" | "changeOfPlan";
            /**
             * @description What is asked. The lead is told of it too.
             * @example Ska aktiviteten öppnas för fler kommuner?
             */
            question: string;
            /**
             * @description What the county board proposes as the answer.
             * @example Ja, från och med 2027.
             */
            proposedAnswer?: string;
        };
        /**
         * @description Takes back a matter that was raised by hand.
         * @example {
         *       "reason": "Frågan är löst med kommunerna."
         *     }
         */
        MatterWithdrawal: {
            /**
             * @description Told to the body and to the lead.
             * @example Frågan är löst med kommunerna.
             */
            reason: string;
        };
        /**
         * @description The reference group’s advice.
         * @example {
         *       "kind": "support",
         *       "text": "Länsstyrelsen erbjuder stöd i rapporteringen.",
         *       "meeting": {
         *         "heldOn": "2026-09-15",
         *         "paragraph": "§ 12"
         *       }
         *     }
         */
        Advice: {
            /**
             * @example support
             * @enum {string}
             */
            kind: "support" | "contact" | "proposal";
            /**
             * @description The advice.
             * @example Länsstyrelsen erbjuder stöd i rapporteringen.
             */
            text: string;
            /**
             * @description Required of a secretary.
             * @example {
             *       "heldOn": "2026-09-15",
             *       "paragraph": "§ 12"
             *     }
             */
            meeting?: {
                /**
                 * Format: date
                 * @description Day of the meeting.
                 * @example 2026-09-30
                 */
                heldOn: string;
                /**
                 * @description Paragraph in the minutes.
                 * @example § 12
                 */
                paragraph: string;
                /**
                 * Format: date
                 * @description Day the minutes were adjusted.
                 * @example 2026-09-30
                 */
                adjustedOn?: string;
            };
        };
        /**
         * @description The steering group’s decision; it acts on the life by itself.
         * @example {
         *       "outcome": "newDate",
         *       "dueOn": "2026-09-30",
         *       "grounds": "Aktören har visat att arbetet pågår."
         *     }
         */
        BodyDecision: {
            /**
             * @description deferred and referredBack leave the matter open.
             * @example newDate
             * @enum {string}
             */
            outcome: "newDate" | "support" | "reassign" | "pause" | "end" | "deferred" | "referredBack" | "noted";
            /**
             * @description The reasons; they or a text are required.
             * @example Aktören har visat att arbetet pågår.
             */
            grounds?: string;
            /**
             * @description What support is given, or other words.
             * @example Kommunförbundet bistår.
             */
            text?: string;
            /**
             * @description Required of a secretary.
             * @example {
             *       "heldOn": "2026-09-15",
             *       "paragraph": "§ 12"
             *     }
             */
            meeting?: {
                /**
                 * Format: date
                 * @description Day of the meeting.
                 * @example 2026-09-30
                 */
                heldOn: string;
                /**
                 * @description Paragraph in the minutes.
                 * @example § 12
                 */
                paragraph: string;
                /**
                 * Format: date
                 * @description Day the minutes were adjusted.
                 * @example 2026-09-30
                 */
                adjustedOn?: string;
            };
            /**
             * Format: date
             * @description With newDate: the new due day.
             * @example 2026-09-30
             */
            dueOn?: string;
            /**
             * @description With reassign: the organisation that is asked.
             * @example {
             *       "organisation": "ltu-business"
             *     }
             */
            lead?: string | components["schemas"]["Lead"];
            /**
             * Format: date
             * @description With pause: the day it goes on.
             * @example 2026-09-30
             */
            until?: string;
            /**
             * @description With deferred: the day of the next meeting. With referredBack: who is asked.
             * @example referenceGroup
             */
            to?: string | ("coordinator" | "referenceGroup" | "actor");
            /**
             * @description With end: neither final report nor evaluation is owed. Without it both are.
             * @example notOwed
             * @enum {string}
             */
            final?: "notOwed";
            /**
             * @description With referredBack: what is asked.
             * @example Vilket stöd har erbjudits?
             */
            question?: string;
        };
        /**
         * @description An organisation (aktör).
         * @example {
         *       "id": "ltu",
         *       "name": "Luleå tekniska universitet",
         *       "kind": "university",
         *       "partOf": null,
         *       "units": []
         *     }
         */
        Organisation: {
            id: string;
            name: string;
            kind: string;
            partOf: string | null;
            units: string[];
        };
        /** @description A body (organ) and which role it has had. */
        Body: {
            id: string;
            name: string;
            abbreviation: string | null;
            roles: {
                /** @enum {string} */
                role: "referenceGroup" | "steeringGroup";
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                from: string | null;
                /**
                 * Format: date
                 * @description Day in Sweden.
                 * @example 2026-09-30
                 */
                to: string | null;
            }[];
        };
        /**
         * @description Follow-up rules. The plan sets none of this: it is the default, and says so.
         * @example {
         *       "id": "default",
         *       "isDefault": true,
         *       "policy": {}
         *     }
         */
        Policy: {
            id: string;
            isDefault: boolean;
            policy: {
                [key: string]: unknown;
            };
        };
        /** @description A person with the roles and organisations that hold now. */
        Person: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            language: "sv" | "en";
            roles: ("coordinator" | "secretary" | "referenceGroup" | "steeringGroup" | "administrator" | "support")[];
            organisations: string[];
        };
        /**
         * @description A person who is to sign in.
         * @example {
         *       "name": "Kim Berg",
         *       "email": "kim.berg@ltu.example",
         *       "roles": [],
         *       "organisations": [
         *         "ltu"
         *       ]
         *     }
         */
        NewPerson: {
            name: string;
            /**
             * Format: email
             * @example actor@ltu.example
             */
            email: string;
            /**
             * @description Language of mails.
             * @default sv
             * @example sv
             * @enum {string}
             */
            language?: "sv" | "en";
            /**
             * @default []
             * @example [
             *       "secretary"
             *     ]
             */
            roles?: ("coordinator" | "secretary" | "referenceGroup" | "steeringGroup" | "administrator" | "support")[];
            /**
             * @description Organisations the person belongs to.
             * @default []
             * @example [
             *       "ltu"
             *     ]
             */
            organisations?: string[];
        };
        /**
         * @description What is to change; lists are replaced whole.
         * @example {
         *       "roles": [
         *         "secretary"
         *       ]
         *     }
         */
        PersonChange: {
            /** @example Kim Berg */
            name?: string;
            /**
             * Format: email
             * @example actor@ltu.example
             */
            email?: string;
            /**
             * @description Language of mails.
             * @example sv
             * @enum {string}
             */
            language?: "sv" | "en";
            /**
             * @example [
             *       "secretary"
             *     ]
             */
            roles?: ("coordinator" | "secretary" | "referenceGroup" | "steeringGroup" | "administrator" | "support")[];
            /**
             * @description Organisations the person belongs to.
             * @example [
             *       "ltu"
             *     ]
             */
            organisations?: string[];
            /**
             * @description false ends every role, membership and token of the person.
             * @example false
             * @enum {boolean}
             */
            active?: false;
        };
        /**
         * @description An organisation to add; its id is made of its name.
         * @example {
         *       "name": "Ny förening",
         *       "kind": "association"
         *     }
         */
        NewOrganisation: {
            name: string;
            /**
             * @description What kind of organisation it is.
             * @example association
             * @enum {string}
             */
            kind: "authority" | "municipality" | "region" | "university" | "education" | "company" | "association" | "other";
        };
        /**
         * @description What is to change.
         * @example {
         *       "kind": "education"
         *     }
         */
        OrganisationChange: {
            name?: string;
            /**
             * @description What kind of organisation it is.
             * @example association
             * @enum {string}
             */
            kind?: "authority" | "municipality" | "region" | "university" | "education" | "company" | "association" | "other";
        };
        /**
         * @description A role for a body.
         * @example {
         *       "role": "steeringGroup",
         *       "from": "2099-09-30"
         *     }
         */
        BodyRoleGiven: {
            /**
             * @example steeringGroup
             * @enum {string}
             */
            role: "referenceGroup" | "steeringGroup";
            /**
             * Format: date
             * @description First day.
             * @example 2026-09-30
             */
            from: string;
            /**
             * Format: date
             * @description First day without the role; until further notice unless given.
             * @example 2100-01-01
             */
            to?: string;
            /**
             * @description Ids of those who have the role now and go on to speak for this body. Nobody else who spoke for the body before has it any longer than that body does; who is new is given the role as a person.
             * @default []
             * @example [
             *       "0b0e6a3c-5f0e-4f3a-9d53-7e2f5f2f1a10"
             *     ]
             */
            people?: string[];
        };
        /**
         * @description When a body no longer has a role.
         * @example {
         *       "role": "steeringGroup",
         *       "to": "2100-01-01"
         *     }
         */
        BodyRoleEnd: {
            /**
             * @example steeringGroup
             * @enum {string}
             */
            role: "referenceGroup" | "steeringGroup";
            /**
             * Format: date
             * @description First day without the role.
             * @example 2100-01-01
             */
            to: string;
        };
        /** @description A contact person of an organisation. */
        OrganisationContact: {
            organisation: string;
            person: string;
            name: string;
            email: string;
            /** @enum {string} */
            language: "sv" | "en";
        };
        /**
         * @description A contact person of an organisation. Who has the address already is made a contact person as registered; name and language stay.
         * @example {
         *       "name": "Robin Ek",
         *       "email": "robin.ek@ltu.example"
         *     }
         */
        NewContact: {
            name: string;
            /**
             * Format: email
             * @example actor@ltu.example
             */
            email: string;
            /**
             * @description Language of mails.
             * @default sv
             * @example sv
             * @enum {string}
             */
            language?: "sv" | "en";
            /**
             * Format: date
             * @description First day; at once unless given.
             * @example 2026-09-30
             */
            from?: string;
        };
        /**
         * @description What is to change of a contact person.
         * @example {
         *       "name": "Kim Berg"
         *     }
         */
        ContactChange: {
            name?: string;
            /**
             * Format: email
             * @example actor@ltu.example
             */
            email?: string;
            /**
             * @description Language of mails.
             * @example sv
             * @enum {string}
             */
            language?: "sv" | "en";
        };
        /**
         * @description When somebody is no longer contact person.
         * @example {
         *       "lastDay": "2099-12-31"
         *     }
         */
        ContactEnd: {
            /**
             * Format: date
             * @description Last day as contact person.
             * @example 2026-09-30
             */
            lastDay: string;
        };
        /**
         * @description A coordinator’s answer to a contact that somebody else has named.
         * @example {
         *       "answer": "takenIn"
         *     }
         */
        NamedContactAnswer: {
            /**
             * @description takenIn: becomes a member of the organisation, and contact in the case, from now on.
             * @example takenIn
             * @enum {string}
             */
            answer: "takenIn" | "refused";
            /** @example Organisationen har bekräftat uppgiften. */
            reason?: string;
        };
        /** @description A token of a program, without what opens anything. */
        Token: {
            /**
             * @description Public id; it opens nothing.
             * @example q3Xk0vB2m1LdZs8T
             */
            id: string;
            /** @description Whom it speaks for. */
            person: string;
            personName: string;
            /**
             * @description What it is for, in the words of whoever made it; empty where nobody has said.
             * @example Ekonomisystemet
             */
            name: string;
            /**
             * @description `read`, `money`, and operations by their ids; null for tokens from before 2026-12-02, which have all that their person has.
             * @example [
             *       "read"
             *     ]
             */
            scope: string[] | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the hour.
             * @example 2026-09-30T21:59:59.999Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            revokedAt: string | null;
        };
        /** @description Who came in, who was refused, what was read and taken along. */
        SecurityEvent: {
            id: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            at: string;
            /**
             * @example signedIn
             * @enum {string}
             */
            what: "accessEnded" | "accessRefused" | "calendarFeedEnded" | "calendarFeedMade" | "caseRead" | "confirmationLinkAsked" | "confirmationRefused" | "downloaded" | "handedOut" | "identityConfirmed" | "linkRefused" | "rightsChanged" | "signInLinkAsked" | "signInRefused" | "signedIn" | "signedOut" | "tokenMade" | "tokenRefused" | "tokenRevoked" | "tooManyRequests";
            /** @description Who did it; null where nobody is known. */
            person: string | null;
            personName: string | null;
            /**
             * @description Where it came from; null for commands on the machine itself.
             * @example 192.0.2.7
             */
            networkAddress: string | null;
            /**
             * @description By what, whose, which case; never a secret.
             * @example {
             *       "by": "link"
             *     }
             */
            details: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The county board’s own unit that is itself a party: it leads, is asked to, takes part, or asks for money. Who works there is partial.
         * @example {
         *       "unit": "Tillväxt och infrastruktur (ToI)"
         *     }
         */
        PartyUnit: {
            /**
             * @description One of the units of the county board in the register; null: none.
             * @example Tillväxt och infrastruktur (ToI)
             */
            unit: string | null;
        };
        /**
         * @description The unit at the county board that a person works at.
         * @example {
         *       "person": "p-1",
         *       "unit": "Landsbygd"
         *     }
         */
        PersonAtUnit: {
            person: string;
            unit: string | null;
        };
        /**
         * @description The unit at the county board that somebody works at.
         * @example {
         *       "unit": "Tillväxt och infrastruktur (ToI)"
         *     }
         */
        PersonUnit: {
            /**
             * @description One of the units of the county board in the register; null: none.
             * @example Tillväxt och infrastruktur (ToI)
             */
            unit: string | null;
        };
        /**
         * @description The shared mailbox of a unit at the county board.
         * @example {
         *       "unit": "Landsbygd",
         *       "email": "landsbygd@lansstyrelsen.example"
         *     }
         */
        MailboxOfUnit: {
            unit: string;
            email: string | null;
        };
        /**
         * @description The shared mailbox of a unit: it gets the mails to the coordinators of the unit, in place of each of them.
         * @example {
         *       "unit": "Landsbygd",
         *       "email": "landsbygd@lansstyrelsen.example"
         *     }
         */
        UnitMailbox: {
            /**
             * @description One of the units of the county board in the register.
             * @example Landsbygd
             */
            unit: string;
            /**
             * Format: email
             * @description Where the unit reads its mails together; null: each gets its own.
             * @example landsbygd@lansstyrelsen.example
             */
            email: string | null;
        };
        /** @description When a coordinator or secretary is away, and who stands in. */
        Absence: {
            id: string;
            person: string;
            personName: string;
            /** @description Who gets its mails meanwhile; null: nobody. */
            deputy: string | null;
            deputyName: string | null;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            from: string;
            /**
             * Format: date
             * @description First day back.
             * @example 2026-09-30
             */
            to: string;
        };
        /**
         * @description Says that a coordinator or secretary is away, and who stands in.
         * @example {
         *       "from": "2126-12-21",
         *       "to": "2127-01-07",
         *       "deputy": null
         *     }
         */
        NewAbsence: {
            /**
             * Format: date
             * @description First day away.
             * @example 2026-12-21
             */
            from: string;
            /**
             * Format: date
             * @description First day back.
             * @example 2027-01-07
             */
            to: string;
            /**
             * Format: uuid
             * @description Who gets its mails meanwhile: somebody with the same role; null: the others.
             * @default null
             * @example null
             */
            deputy?: string | null;
        };
        /**
         * @description Says that somebody is back earlier.
         * @example {
         *       "to": "2126-07-04"
         *     }
         */
        AbsenceEnd: {
            /**
             * Format: date
             * @description First day back; where that is the first day away or before, it was never away.
             * @example 2126-07-04
             */
            to: string;
        };
        /** @description Who may decide on, or pay, our own money, up to which sum. */
        Delegation: {
            id: string;
            name: string;
            person: string;
            personName: string;
            /** @enum {string} */
            act: "decision" | "payment";
            /**
             * @description Whole SEK of one decision or payment; null: any sum.
             * @example 300000
             */
            upToSek: number | null;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            from: string;
            /**
             * Format: date
             * @description First day without it.
             * @example 2026-09-30
             */
            to: string | null;
        };
        /**
         * @description Lets somebody decide on, or pay, our own money up to a sum.
         * @example {
         *       "name": "Arbetsordning 4 §",
         *       "act": "decision",
         *       "upToSek": 500000,
         *       "from": "2026-01-01"
         *     }
         */
        NewDelegation: {
            /**
             * @description As decisions name it.
             * @example Arbetsordning 4 §
             */
            name: string;
            /**
             * @description To decide on our own money, or to pay it.
             * @example decision
             * @enum {string}
             */
            act: "decision" | "payment";
            /**
             * @description Whole SEK of one decision or payment; null: any sum.
             * @example 500000
             */
            upToSek: number | null;
            /**
             * Format: date
             * @description First day.
             * @example 2026-09-30
             */
            from: string;
            /**
             * Format: date
             * @description First day without it; until further notice unless given.
             * @example 2028-01-01
             */
            to?: string;
        };
        /**
         * @description When a delegation ends.
         * @example {
         *       "to": "2028-01-01"
         *     }
         */
        DelegationEnd: {
            /**
             * Format: date
             * @description First day without it.
             * @example 2028-01-01
             */
            to: string;
        };
        /** @description Something that waits for a coordinator. One whose id is “plan activity/obligation” is over when what it asks for is done; the others are reported done. */
        Task: {
            id: string;
            kind: string;
            planActivity: string | null;
            title: string | null;
            period: string | null;
            obligation: string | null;
            organisation: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            dueAt: string | null;
            /** @enum {string} */
            state: "open" | "late" | "done";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            doneAt: string | null;
            /** @description What the clock will do about it, soonest first. why and reason stand at a step that falls later than the follow-up rules put it, because the lead has to be heard first. */
            next: {
                what: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                at: string;
                role: string | null;
                waitsForAdvice: boolean;
                /**
                 * @description Why the date falls where it does, in the caller’s language.
                 * @example Det är 20 arbetsdagar efter periodens sista dag 30 juni 2026.
                 */
                why?: string;
                reason?: components["schemas"]["DateReason"];
            }[];
            /** @description What a coordinator has written, of a task of its own. */
            text: string | null;
            /** @description Id of whoever is to do it; null: all coordinators. */
            assignee: string | null;
            assigneeName: string | null;
            /** @description The address that took no mail, or of the contact that waits to be taken in, or of whoever has given itself rights. */
            recipient: string | null;
            /** @description Whose address it is, as far as the register still knows. */
            person: string | null;
            /** @description The matter before a body that it concerns. */
            escalation: string | null;
            /** @description The named contact that it asks about. */
            contact: string | null;
            /** @description What a mail server answered, where it is about one. */
            answer: string | null;
            /** @description Key of the mail that could not be sent, or went to the wrong recipient. */
            mail: string | null;
            /**
             * @description How it is going, by the report that waits to be read.
             * @enum {string|null}
             */
            reportStatus: "green" | "yellow" | "red" | null;
        };
        /** @description What is owed in one of all plan activities. */
        OwedItem: {
            id: string;
            /**
             * @example report
             * @enum {string}
             */
            kind: "completion" | "decision" | "assignment" | "answer" | "report" | "finalReport" | "review" | "extensionAnswer" | "bodyDecision" | "evaluation";
            owedBy: components["schemas"]["Party"];
            period: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            dueAt: string;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            dueOn: string;
            /**
             * @example open
             * @enum {string}
             */
            state: "open" | "late" | "met" | "excused" | "void";
            /** @description Raised by more time, a return and a body’s new date. */
            dueVersion: number;
            /**
             * @description Why the date falls where it does, in the caller’s language.
             * @example Det är 20 arbetsdagar efter periodens sista dag 30 juni 2026.
             */
            why: string;
            reason: components["schemas"]["DateReason"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            settledAt: string | null;
            /** @description What the clock will do about it, soonest first. why and reason stand at a step that falls later than the follow-up rules put it, because the lead has to be heard first. */
            next: {
                what: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                at: string;
                role: string | null;
                waitsForAdvice: boolean;
                /**
                 * @description Why the date falls where it does, in the caller’s language.
                 * @example Det är 20 arbetsdagar efter periodens sista dag 30 juni 2026.
                 */
                why?: string;
                reason?: components["schemas"]["DateReason"];
            }[];
            planActivity: string;
            title: string;
            /** @description The matter that a body’s word is owed in. */
            escalation: string | null;
            /** @description The last thing that was said about the period instead of a report. */
            lastReply: {
                kind: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 * @example 2026-09-30T21:59:59.999Z
                 */
                receivedAt: string;
            } | null;
        };
        /**
         * @description The task is done.
         * @example {
         *       "id": "callLead-1",
         *       "state": "done"
         *     }
         */
        TaskDoneState: {
            id: string;
            /** @enum {string} */
            state: "done";
        };
        /**
         * @description The task is done.
         * @example {
         *       "note": "Ringde; rapporten kommer på fredag."
         *     }
         */
        TaskDone: {
            /** @example Ringde; rapporten kommer på fredag. */
            note?: string;
        };
        /** @description The whole plan in figures. */
        Portfolio: {
            total: number;
            byStage: {
                [key: string]: number;
            };
            byDevelopmentArea: components["schemas"]["PortfolioRow"][];
            byFocusArea: components["schemas"]["PortfolioRow"][];
            byOrganisation: components["schemas"]["PortfolioRow"][];
            byActivityArea: components["schemas"]["PortfolioRow"][];
            money?: {
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                requestedSek: number;
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                grantedSek: number;
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                pendingSek: number;
                /**
                 * @description Whole SEK.
                 * @example 300000
                 */
                paidSek: number;
            };
            overdue: number;
            escalated: number;
        };
        /** @description One area or organisation. */
        PortfolioRow: {
            id: string;
            name: string;
            planActivities: number;
            /**
             * @description Whole SEK.
             * @example 300000
             */
            requestedSek?: number;
            /**
             * @description Whole SEK.
             * @example 300000
             */
            grantedSek?: number;
            /**
             * @description Whole SEK.
             * @example 300000
             */
            paidSek?: number;
            overdue: number;
        };
        /**
         * @description The gate as it stands.
         * @example {
         *       "open": false,
         *       "reason": null,
         *       "person": null,
         *       "at": null
         *     }
         */
        MailGateState: {
            open: boolean;
            reason: string | null;
            person: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            at: string | null;
        };
        /**
         * @description Opens or shuts the gate for mail to the world.
         * @example {
         *       "open": true,
         *       "reason": "Adresserna är granskade."
         *     }
         */
        MailGate: {
            /** @example true */
            open: boolean;
            /** @example Adresserna är granskade. */
            reason?: string;
        };
        /** @description A task that a coordinator has made. */
        OwnTask: {
            id: string;
            planActivity: string | null;
            text: string;
            /**
             * Format: date
             * @description Day in Sweden.
             * @example 2026-09-30
             */
            dueOn: string;
            /** @description Id of whoever is to do it; null: all coordinators. */
            assignee: string | null;
            /** @enum {string} */
            state: "open" | "done";
        };
        /**
         * @description A task of one’s own.
         * @example {
         *       "text": "Fråga LTU om lokalerna.",
         *       "dueOn": "2026-04-01"
         *     }
         */
        NewTask: {
            /** @example Fråga LTU om lokalerna. */
            text: string;
            /**
             * Format: date
             * @description The day by which it is to be done; on that day a reminder is sent.
             * @example 2026-09-30
             */
            dueOn: string;
            /**
             * @description Id of a coordinator, or of somebody who works beside them; null: all coordinators.
             * @default null
             * @example null
             */
            assignee?: string | null;
        };
        /**
         * @description Moves a task of one’s own, or gives it to somebody else.
         * @example {
         *       "dueOn": "2026-04-08"
         *     }
         */
        TaskChange: {
            /**
             * Format: date
             * @description The day by which it is to be done; on that day a reminder is sent.
             * @example 2026-09-30
             */
            dueOn?: string;
            /**
             * @description Id of a coordinator, or of somebody who works beside them; null: all coordinators.
             * @example null
             */
            assignee?: string | null;
        };
        /**
         * @description Sends a mail again.
         * @example {
         *       "reason": "Brevlådan var full; nu är den tömd."
         *     }
         */
        MailResending: {
            /** @example Brevlådan var full; nu är den tömd. */
            reason?: string;
        };
        /** @description A message that went to the wrong recipient, to be handled as a personal data breach. */
        Incident: {
            /** @description Id of the task. */
            task: string;
            /** @description Key of the mail. */
            mail: string;
            recipient: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             * @example 2026-09-30T21:59:59.999Z
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description 72 hours after it was noticed (GDPR, article 33).
             * @example 2026-09-30T21:59:59.999Z
             */
            dueAt: string;
        };
    };
    responses: {
        /** @description Something went wrong here. */
        Refused500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#InternalError",
                 *       "code": "InternalError",
                 *       "title": "Internal error",
                 *       "status": 500,
                 *       "detail": "Something went wrong here.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that nobody has. */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#NotSignedIn",
                 *       "code": "NotSignedIn",
                 *       "title": "Not signed in",
                 *       "status": 401,
                 *       "detail": "No token, or one that nobody has.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The role does not have the operation, or a field is kept for coordinators. */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#NotAllowed",
                 *       "code": "NotAllowed",
                 *       "title": "Not allowed",
                 *       "status": 403,
                 *       "detail": "The role does not have the operation, or a field is kept for coordinators.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A field is wrong; each is named. */
        Refused422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#InvalidValue",
                 *       "code": "InvalidValue",
                 *       "title": "Invalid value",
                 *       "status": 422,
                 *       "detail": "A field is wrong; each is named.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Asked too often: too many tokens that nobody has, or too many commands. */
        Refused429: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#TooManyRequests",
                 *       "code": "TooManyRequests",
                 *       "title": "Too many requests",
                 *       "status": 429,
                 *       "detail": "Asked too often: too many tokens that nobody has, or too many commands.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not possible now; nothing was changed. Send it again after Retry-After seconds. */
        Refused503: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#Unavailable",
                 *       "code": "Unavailable",
                 *       "title": "Unavailable",
                 *       "status": 503,
                 *       "detail": "Not possible now; nothing was changed. Send it again after Retry-After seconds.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON, is cut off, or is not what its Content-Encoding says. */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#MalformedBody",
                 *       "code": "MalformedBody",
                 *       "title": "Malformed body",
                 *       "status": 400,
                 *       "detail": "The body is not JSON, is cut off, or is not what its Content-Encoding says.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The wrong stage, or somebody else was first; the code says which. */
        Refused409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#WrongStage",
                 *       "code": "WrongStage",
                 *       "title": "Wrong stage",
                 *       "status": 409,
                 *       "detail": "The wrong stage, or somebody else was first; the code says which.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match names another version, or If-Effect another effect. */
        Refused412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#VersionMismatch",
                 *       "code": "VersionMismatch",
                 *       "title": "Another version",
                 *       "status": 412,
                 *       "detail": "If-Match names another version, or If-Effect another effect.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 1 MiB. */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#BodyTooLarge",
                 *       "code": "BodyTooLarge",
                 *       "title": "Body too large",
                 *       "status": 413,
                 *       "detail": "The body is larger than 1 MiB.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not sent as JSON. */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#UnsupportedMediaType",
                 *       "code": "UnsupportedMediaType",
                 *       "title": "Unsupported media type",
                 *       "status": 415,
                 *       "detail": "The body is not sent as JSON.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or not the caller’s to see. */
        Refused404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/docs/errors#NotFound",
                 *       "code": "NotFound",
                 *       "title": "Not found",
                 *       "status": 404,
                 *       "detail": "Not there, or not the caller’s to see.",
                 *       "instance": "/api/v1/plan-activities"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this API is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiInfo"];
                };
            };
            500: components["responses"]["Refused500"];
        };
    };
    listPlanActivities: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description Stage. */
                stage?: "proposed" | "sentBack" | "awaitingAssignment" | "awaitingAnswer" | "inProgress" | "paused" | "closing" | "closed" | "rejected" | "withdrawn" | "ended";
                /** @description Development area. */
                developmentArea?: string;
                /** @description Focus area. */
                focusArea?: string;
                /** @description Priority area of the plan. */
                activityArea?: string;
                /** @description Target group that it names. */
                targetGroup?: string;
                /** @description Goal that it names. */
                goal?: string;
                /** @description Establishment phase that it names, as it was written. */
                establishmentPhase?: string;
                /** @description As lead, partner or proposer. */
                organisation?: string;
                /** @description Whether an organisation has let something pass. */
                overdue?: "true" | "false";
                /** @description Only those with a matter before a body. */
                escalated?: "true";
                /** @description The unit at the county board that follows it. */
                unit?: string;
                /** @description What the list is ordered by. */
                sort?: "caseNumber" | "title" | "lead" | "stage" | "nextDue" | "granted" | "overdue";
                /** @description Which way. */
                order?: "asc" | "desc";
                /** @description Part of title, description, reference number or own reference, or of the name of an area, target group, goal or phase. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of plan activities. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanActivityListItem"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    proposePlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proposal"];
            };
        };
        responses: {
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewProposePlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proposal"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getPlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan activity. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description The version: "v12". */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    correctPlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getHistory: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the history. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryItem"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    completePlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewCompletePlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewCorrectPlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    changeTerms: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewChangeTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsChange"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    declarePartiality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Partiality"];
            };
        };
        responses: {
            /** @description Taken back, or declared already for the same reason. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredPartiality"];
                };
            };
            /** @description Declared. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredPartiality"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    decideFunding: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundingDecision"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Stored; it waits for the yes of a second coordinator. */
            202: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Held"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewDecideFunding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundingDecision"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    registerGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grant"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewRegisterGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Grant"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    registerPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Payment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Stored; it waits for the yes of a second coordinator. */
            202: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Held"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewRegisterPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Payment"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    answerForSecond: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                command: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondPerson"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewAnswerForSecond: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                command: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondPerson"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    assignLead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewAssignLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    answerAssignment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewAnswerAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentAnswer"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Handover"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewHandOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Handover"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of periods. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportItem"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Report"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Stored; it counts as received now and is delivered later. */
            202: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stored"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewSubmitReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Report"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Attachment"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    replyToReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reply"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Stored; it counts as received now and is delivered later. */
            202: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stored"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewReplyToReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reply"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    holdRung: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewHoldRung: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    reviewReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewReviewReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    extendReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewExtendReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    excuseReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Excuse"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportItem"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewExcuseReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Excuse"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    remindWhoOwes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reminder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewRemindWhoOwes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reminder"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    publishResult: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the last answer, "v0" before the first: refused with 412 when it has been changed since.
                 * @example "v1"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            /** @description The very same stands already. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description The version: "v12". */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResult"];
                };
            };
            /** @description Published. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description The version: "v12". */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResult"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    withdrawResult: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the last answer, "v0" before the first: refused with 412 when it has been changed since.
                 * @example "v1"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Name of the period, as the list of reports shows it.
                 * @example 2026-H1
                 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationWithdrawal"];
            };
        };
        responses: {
            /** @description Taken back. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description The version: "v12". */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResult"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notes. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Note"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listCaseFiles: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseFile"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listAppeals: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Appeal"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    registerAppeal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppeal"];
            };
        };
        responses: {
            /** @description The appeal or request. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    carryAppealOn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                appeal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealStep"];
            };
        };
        responses: {
            /** @description The appeal or request. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appeal"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    pausePlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Pause"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewPausePlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Pause"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    resumePlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Resume"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewResumePlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Resume"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    withdrawPlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewWithdrawPlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    closePlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewClosePlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    reopenPlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewReopenPlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    reopenByDecision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningDecision"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewReopenByDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningDecision"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    evaluatePlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewEvaluatePlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluation"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    settlePlanActivity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Settlement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewSettlePlanActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Settlement"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    takeBackStep: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBack"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewTakeBackStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBack"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listEscalations: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description State. */
                state?: "open" | "advised" | "passedOn" | "decided" | "settled" | "void";
                /** @description Whether it lies before a body still, undecided. */
                open?: "true" | "false";
                /** @description Whether the reference group’s advice is welcome, also where the matter has gone on. */
                mayBeAdvised?: "true" | "false";
                /** @description Before whom it is. */
                role?: "referenceGroup" | "steeringGroup";
                /** @description Id of a plan activity. */
                planActivity?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of escalations. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Escalation"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    raiseMatter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Matter"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewRaiseMatter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Matter"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    withdrawMatter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterWithdrawal"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewWithdrawMatter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterWithdrawal"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    adviseEscalation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advice"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewAdviseEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advice"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    decideEscalation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyDecision"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Done; something new was made. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewDecideEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyDecision"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of organisations. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organisation"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    addOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description The organisation. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listBodies: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of bodies. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Body"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The default; each plan activity shows its own. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Policy"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description Any part of a name or an address. */
                q?: string;
                /** @description Only who has the role now. */
                role?: "coordinator" | "secretary" | "referenceGroup" | "steeringGroup" | "administrator" | "support";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description The person. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrganisationChange"];
            };
        };
        responses: {
            /** @description The organisation. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    giveBodyRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyRoleGiven"];
            };
        };
        responses: {
            /** @description The body. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    endBodyRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyRoleEnd"];
            };
        };
        responses: {
            /** @description The body. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description The contact person. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationContact"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContactChange"];
            };
        };
        responses: {
            /** @description The contact person. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationContact"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    endContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactEnd"];
            };
        };
        responses: {
            /** @description The contact person. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationContact"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    answerNamedContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
                /**
                 * @description Id of the named contact, as the plan activity shows it.
                 * @example 9f6f1c0e-3b1d-5d0a-8f5e-6f1b7a2c9d10
                 */
                contact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedContactAnswer"];
            };
        };
        responses: {
            /** @description The named contact. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedContact"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description Id of the person that they speak for. */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tokens, the newest first. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Token"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token as it stands. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listSecurityEvents: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description Only events of this kind. */
                what?: "accessEnded" | "accessRefused" | "calendarFeedEnded" | "calendarFeedMade" | "caseRead" | "confirmationLinkAsked" | "confirmationRefused" | "downloaded" | "handedOut" | "identityConfirmed" | "linkRefused" | "rightsChanged" | "signInLinkAsked" | "signInRefused" | "signedIn" | "signedOut" | "tokenMade" | "tokenRefused" | "tokenRevoked" | "tooManyRequests";
                /** @description Id of who did it. */
                person?: string;
                /** @description On this day in Sweden or later. */
                from?: string;
                /** @description On this day in Sweden or earlier. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, the newest first. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SecurityEvent"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    namePartyUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyUnit"];
            };
        };
        responses: {
            /** @description The plan activity. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActivity"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    setPersonUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonUnit"];
            };
        };
        responses: {
            /** @description The unit. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAtUnit"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    setUnitMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMailbox"];
            };
        };
        responses: {
            /** @description The mailbox. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxOfUnit"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listAbsences: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of absences that are not over. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    sayAway: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description The absence. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    sayAwayFor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description The absence. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceEnd"];
            };
        };
        responses: {
            /** @description The absence as it is now. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listDelegations: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of delegations. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delegation"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    giveDelegation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelegation"];
            };
        };
        responses: {
            /** @description The delegation. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationEnd"];
            };
        };
        responses: {
            /** @description The delegation. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description What is done with it; `other` is all that no other group has. */
                group?: "decide" | "assign" | "review" | "moreTime" | "addresses" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks, the oldest first. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    makeTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description The task. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTask"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listOwed: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description By whom. */
                owedBy?: "organisations" | "bodies";
                /** @description Only what is late. */
                late?: "true" | "false";
                /** @description Only in the plan activities that a unit at the county board follows. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what is owed. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwedItem"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. The same key and body get the same answer.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the change is meant for: refused with 412 when there is a newer one.
                 * @example "v12"
                 */
                "If-Match"?: string;
                /**
                 * @description The effect that a preview has shown: refused with 412 when the command would do something else by now. A report is taken whatever has changed.
                 * @example 3f0c5b7e21-…
                 */
                "If-Effect"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskDone"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDoneState"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    previewCompleteTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskDone"];
            };
        };
        responses: {
            /** @description What it would do now. Nothing has been done. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getPortfolio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By area, stage and organisation. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portfolio"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins, as the Link to the next page says it: the last page then comes as quickly as the first. What is no such place leaves the number of the page to count. */
                after?: string;
                /** @description Id of a plan activity. */
                planActivity?: string;
                /** @description What became of it. */
                outcome?: "queued" | "held" | "accepted" | "retrying" | "refused" | "superseded" | "expired";
                /** @description Part of an address, a recipient’s name or a subject. */
                q?: string;
                /** @description Asked for on this day in Sweden or later. */
                from?: string;
                /** @description Asked for on this day in Sweden or earlier. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of mails, the newest first. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    /** @description first, prev, next, last (RFC 8288). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mail"][];
                        /**
                         * @description Page, from 1.
                         * @example 1
                         */
                        page: number;
                        /**
                         * @description Items on a page.
                         * @example 20
                         */
                        limit: number;
                        /**
                         * @description Items in all.
                         * @example 1
                         */
                        total: number;
                        /**
                         * @description There are more than `total` says: a search is counted up to 1,000.
                         * @example true
                         * @enum {boolean}
                         */
                        more?: true;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getMailGate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gate as it stands. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailGateState"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    setMailGate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailGate"];
            };
        };
        responses: {
            /** @description The gate as it stands. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailGateState"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    makeTaskInCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description The task. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTask"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    changeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTask"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    resendMail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1–255 visible ASCII characters. Sent again under the same key it is one act.
                 * @example b1f0c9
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Key of the mail, as the list of mails shows it. Its slashes are sent encoded, as %2F.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10/report-2026-H1/1/remindAfter-1/reminder/4c1d9c52-2a0e-4a8e-9d6b-8a1f0c7d3e21
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MailResending"];
            };
        };
        responses: {
            /** @description The mail, on its way again. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    reportWrongRecipient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the mail, as the list of mails shows it. Its slashes are sent encoded, as %2F.
                 * @example 0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10/report-2026-H1/1/remindAfter-1/reminder/4c1d9c52-2a0e-4a8e-9d6b-8a1f0c7d3e21
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is open already. */
            200: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description The task. */
            201: {
                headers: {
                    /** @description Names the request in the log. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
}
