/** The HTTP edge: policies, assessments and awards. */
@NullMarked
package io.huiqi.awards.web;

import org.jspecify.annotations.NullMarked;
