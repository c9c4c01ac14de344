import { connectFikenInbox } from './fiken-inbox.ts';

// A process of its own that reads one inbox: node read-fiken.testdata.ts BASE_URL TOKEN SLUG, and says how many documents it saw.
const [baseUrl, token, companySlug] = process.argv.slice(2) as [string, string, string];
const outcome = await connectFikenInbox({ baseUrl, spacingMs: 0 }).listDocuments({ token, companySlug });
process.stdout.write(JSON.stringify('documents' in outcome ? outcome.documents.length : outcome));
