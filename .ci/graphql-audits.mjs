// Runs every server audit of npm graphql-http against a running server:
//
//   node .ci/graphql-audits.mjs http://127.0.0.1:8080/graphql [folder with node_modules]
//
// graphql-http is looked for in that folder, else in NODE_PATH, else here.
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [url, folder] = process.argv.slice(2);
if (!url) {
  console.error("usage: node .ci/graphql-audits.mjs <url of the endpoint> [folder with node_modules]");
  process.exit(2);
}

async function load() {
  const roots = [folder, ...(process.env.NODE_PATH ?? "").split(path.delimiter), process.cwd()].filter(Boolean);
  for (const root of roots.map((each) => path.resolve(each))) {
    try {
      const require = createRequire(pathToFileURL(path.join(root, "here.js")));
      return await import(pathToFileURL(require.resolve("graphql-http", { paths: [root, path.dirname(root)] })));
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") {
        throw error;
      }
    }
  }
  console.error("graphql-http is not installed: npm install graphql-http@1.23.1 graphql@16");
  process.exit(2);
}

const { serverAudits } = await load();
let passed = 0;
let failed = 0;
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  if (result.status === "ok") {
    passed++;
  } else {
    failed++;
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
