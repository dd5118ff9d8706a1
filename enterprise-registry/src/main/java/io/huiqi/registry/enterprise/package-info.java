/** What is known about an enterprise, how each command changes it, and what was known when. */
@NullMarked
package io.huiqi.registry.enterprise;

import org.jspecify.annotations.NullMarked;
