/** What later facts make of earlier grants. */
@NullMarked
package io.huiqi.awards.adjustment;

import org.jspecify.annotations.NullMarked;
