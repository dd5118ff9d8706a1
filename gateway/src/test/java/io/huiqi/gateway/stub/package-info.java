/** Real HTTP servers that stand in for the services and the issuer. */
@NullMarked
package io.huiqi.gateway.stub;

import org.jspecify.annotations.NullMarked;
