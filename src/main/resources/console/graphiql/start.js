// Starts GraphiQL: queries over HTTP, subscriptions as server-sent events. ?query=&variables=&headers= fill the editors,
// and &run=true runs at once.
const parameters = new URLSearchParams(location.search);

async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      text += value;
      const blocks = text.split("\n\n");
      text = blocks.pop();
      for (const block of blocks) {
        const data = block.match(/^event: next\ndata: (.*)$/m);
        if (data) {
          yield JSON.parse(data[1]);
        }
      }
    }
  } finally {
    reader.cancel();
  }
}

function isSubscription(request, options) {
  return (options?.documentAST?.definitions ?? []).some(
    (definition) =>
      definition.kind === "OperationDefinition" &&
      definition.operation === "subscription" &&
      (!request.operationName || definition.name?.value === request.operationName),
  );
}

async function fetcher(request, options) {
  const live = isSubscription(request, options);
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: live ? "text/event-stream" : "application/json",
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  return live && response.ok ? events(response) : response.json();
}

const root = ReactDOM.createRoot(document.getElementById("graphiql"));
root.render(
  React.createElement(GraphiQL, {
    fetcher,
    query: parameters.get("query") ?? undefined,
    variables: parameters.get("variables") ?? undefined,
    headers: parameters.get("headers") ?? undefined,
    defaultQuery: "query HospitalDepartments {\n  hospitals {\n    name\n    departments {\n      name\n    }\n  }\n}\n",
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);

if (parameters.get("run") === "true") {
  const waiting = setInterval(() => {
    const button = document.querySelector(".graphiql-execute-button");
    if (button) {
      clearInterval(waiting);
      button.click();
    }
  }, 100);
}
