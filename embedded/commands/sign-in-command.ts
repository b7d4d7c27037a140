/** `npm run -s sign-in -- EMAIL`: prints a link that signs a person in once, of the same making as mailed ones, good from now on. For when mail does not work, and for trying things out. */
import { asCommand } from '../../api/commands/run-command.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { newSignInLink } from './new-sign-in-link.ts';

await asCommand(async () => {
  const [email] = process.argv.slice(2);
  if (!email) throw new Error('Usage: npm run -s sign-in -- EMAIL');
  process.stdout.write(`${await newSignInLink(configFromEnvironment(), { email })}\n`);
});
