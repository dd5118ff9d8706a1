/** Where a request goes: the table of routes, the instances behind each service, and how a request is passed on. */
@NullMarked
package io.huiqi.gateway.route;

import org.jspecify.annotations.NullMarked;
