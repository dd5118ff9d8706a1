/** Reads a policy from YAML and says, with line and column, what is wrong and what would be right. */
@NullMarked
package io.huiqi.awards.policyfile;

import org.jspecify.annotations.NullMarked;
