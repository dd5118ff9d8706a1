/** The API documents of all services as one. */
@NullMarked
package io.huiqi.gateway.docs;

import org.jspecify.annotations.NullMarked;
