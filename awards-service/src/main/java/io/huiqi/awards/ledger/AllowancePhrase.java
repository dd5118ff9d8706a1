package io.huiqi.awards.ledger;

import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;

/** Says why less is granted than what is due. */
record AllowancePhrase(Allowance allowance, long due) implements Phrase {

    @Override
    public String in(Language language) {
        Allowance.Share share = allowance.share();
        boolean isByShare = share != null && share.fen() < allowance.approvedFen();
        return share != null && isByShare ? shared(share, language) : approved(language);
    }

    private String approved(Language language) {
        String approved = Yuan.format(allowance.approvedFen());
        return switch (language) {
            case ZH -> "应兑现" + Yuan.format(due) + "元，审定" + approved + "元，按审定金额兑现";
            case EN -> Yuan.format(due) + " yuan are due; " + approved + " were approved and are granted";
        };
    }

    private String shared(Allowance.Share share, Language language) {
        String pool = Yuan.format(share.sharing().fen());
        String all = Yuan.format(share.sharing().askedFen());
        String asked = Yuan.format(share.askedFen());
        String granted = Yuan.format(share.fen());
        return switch (language) {
            case ZH ->
                share.fiscalYear() + "年度专项资金" + pool + "元，" + share.sharing().claims() + "件申报共应兑现" + all
                        + "元，按比例分配：本申报应兑现" + asked + "元，兑现" + granted + "元";
            case EN ->
                "the pool " + share.pool() + " of " + share.fiscalYear() + " had " + pool + " yuan for "
                        + share.sharing().claims() + " claims of " + all
                        + " together, shared in proportion: " + granted + " of the " + asked + " of this claim";
        };
    }
}
