/** What this service knows of enterprises from the registry: what to call them, where they are, which are key enterprises. */
@NullMarked
package io.huiqi.inspection.enterprise;

import org.jspecify.annotations.NullMarked;
