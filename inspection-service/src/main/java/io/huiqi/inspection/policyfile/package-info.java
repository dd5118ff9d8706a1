/** The YAML form of an inspection policy and how it becomes the policy the rules use. */
@NullMarked
package io.huiqi.inspection.policyfile;

import org.jspecify.annotations.NullMarked;
