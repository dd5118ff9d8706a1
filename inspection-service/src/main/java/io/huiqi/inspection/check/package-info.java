/** The answer to "may I inspect?": the verdicts of all touched days combined into one decision. */
@NullMarked
package io.huiqi.inspection.check;

import org.jspecify.annotations.NullMarked;
