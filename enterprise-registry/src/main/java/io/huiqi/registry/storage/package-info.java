/** The document store edge: one document for each enterprise, one for each superseded report of figures. */
@NullMarked
package io.huiqi.registry.storage;

import org.jspecify.annotations.NullMarked;
