// Shows the merged OpenAPI document. Calls are tried with a token, or with the session of a signed-in person, who
// then needs the session's CSRF token for every change.

async function withCsrfToken(request) {
  const authorized = Object.keys(request.headers).some((name) => name.toLowerCase() === 'authorization');
  if (authorized || request.method === undefined || ['GET', 'HEAD'].includes(request.method.toUpperCase())) {
    return request;
  }
  const { csrf } = await (await fetch('/session')).json();
  if (csrf) {
    request.headers[csrf.header] = csrf.token;
  }
  return request;
}

window.SwaggerUIBundle({
  url: '/docs/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  validatorUrl: null,
  persistAuthorization: false,
  requestInterceptor: withCsrfToken,
});
