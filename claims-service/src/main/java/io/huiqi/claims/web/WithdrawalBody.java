package io.huiqi.claims.web;

import org.jspecify.annotations.Nullable;

/** Why a claim is taken back, if the claimant says so. */
record WithdrawalBody(@Nullable String note) {}
