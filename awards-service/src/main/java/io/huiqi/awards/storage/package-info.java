/** The document store edge: beneficiaries with their ledger and outbox, and awards for readers. */
@NullMarked
package io.huiqi.awards.storage;

import org.jspecify.annotations.NullMarked;
