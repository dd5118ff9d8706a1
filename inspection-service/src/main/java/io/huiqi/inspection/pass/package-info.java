/** The pass an enterprise can check at its gate: bound to one visit, good until it ends or a consent is taken back. */
@NullMarked
package io.huiqi.inspection.pass;

import org.jspecify.annotations.NullMarked;
