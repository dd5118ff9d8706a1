/** A token issuer for one machine: demo clients, demo users, and access tokens as every OIDC issuer of production gives them. */
@NullMarked
package io.huiqi.local.issuer;

import org.jspecify.annotations.NullMarked;
