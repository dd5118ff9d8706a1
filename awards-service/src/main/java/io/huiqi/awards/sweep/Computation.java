package io.huiqi.awards.sweep;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Tallies;

/** Computes the rows of one enterprise; used by several threads at a time. */
interface Computation {

    void compute(Account account, Rows rows, Tallies tallies);
}
