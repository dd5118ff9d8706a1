/** Inspections, refusals and complaints in the document store, each with the events it has yet to announce. */
@NullMarked
package io.huiqi.inspection.storage;

import org.jspecify.annotations.NullMarked;
