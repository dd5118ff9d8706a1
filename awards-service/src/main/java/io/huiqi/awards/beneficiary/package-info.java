/** One beneficiary as this service knows it, the claims it makes and the answers it gets. */
@NullMarked
package io.huiqi.awards.beneficiary;

import org.jspecify.annotations.NullMarked;
