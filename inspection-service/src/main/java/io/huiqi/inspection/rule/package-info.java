/** The decision order of clause 20: one class per rule, the first that matches one local day decides it. */
@NullMarked
package io.huiqi.inspection.rule;

import org.jspecify.annotations.NullMarked;
