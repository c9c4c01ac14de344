/**
 * A certificate for `localhost` that signs itself, with its key, for the tests of TLS on loopback only. It protects nothing and nobody
 * trusts it; it was made with `openssl req -x509` and runs out in a hundred years, so that no test fails on a date.
 */
export const loopbackCertificate = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUfVgXll46ciYgpcs408AIuxwSjucwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzEwMTg1MFoYDzIxMjYxMDMw
MTAxODUwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARyfFRZck4xaThc9Q9672J3ohuytWGFNd5IMCQ/H0YJW6GRIjVfWPRo
og8cbrzrTQoFDgVEJH23hWEwz8CILJEDo28wbTAdBgNVHQ4EFgQUC/SXmnX24JLJ
WJtZcqp9Tg9YffQwHwYDVR0jBBgwFoAUC/SXmnX24JLJWJtZcqp9Tg9YffQwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAPIlWp/1LG1kk+Mp5Yv7qXhu1YZ3D2OzG1t90IFWtB34AiEA
jlHlGfi7uW5I+r25LvgL1aqUYz4MJXYWeIgwZsFttlQ=
-----END CERTIFICATE-----
`;

export const loopbackKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgb1BxiJi978WhGvOG
QovnBjZFDtHps1TC9avXzXeVq9GhRANCAARyfFRZck4xaThc9Q9672J3ohuytWGF
Nd5IMCQ/H0YJW6GRIjVfWPRoog8cbrzrTQoFDgVEJH23hWEwz8CILJED
-----END PRIVATE KEY-----
`;
