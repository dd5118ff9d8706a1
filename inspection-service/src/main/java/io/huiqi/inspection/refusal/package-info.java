/** An enterprise's right to refuse inspectors, and whether clause 20 covered the refusal at that instant. */
@NullMarked
package io.huiqi.inspection.refusal;

import org.jspecify.annotations.NullMarked;
