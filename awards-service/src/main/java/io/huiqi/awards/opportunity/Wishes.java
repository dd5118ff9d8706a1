package io.huiqi.awards.opportunity;

import io.huiqi.awards.policy.Combination;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Since;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an item speaks about and so what is worth supposing; whether it would pay is for the engine to say. What stands below
 * a {@code not} is left out: nobody should be told to give a title up.
 *
 * @param figures each once
 * @param titles each entry are titles that have to be supposed together
 * @param lists each once
 * @param vetoes the lists on which it must not stand, each once
 * @param options what the claimant may choose
 */
record Wishes(
        Set<Sought> figures,
        Set<List<Wanted>> titles,
        Set<Condition.Listed> lists,
        Set<Condition.NotOn> vetoes,
        Set<Combination.Option> options) {

    static Wishes of(Item item) {
        Wishes wishes = new Wishes(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        item.requires().forEach(wishes::note);
        wishes.note(item.rule());
        return wishes;
    }

    private void note(Condition condition) {
        if (condition instanceof Condition.Listed listed) {
            lists.add(listed);
        } else if (condition instanceof Condition.NotOn veto) {
            vetoes.add(veto);
        } else if (condition instanceof Condition.Holds holds) {
            titles.add(List.of(Wanted.held(holds)));
        } else if (condition instanceof Condition.Reaches reaches) {
            figures.add(Sought.more(reaches.figure()));
        } else if (condition instanceof Condition.Grows grows) {
            figures.add(Sought.more(grows.figure()));
        } else if (condition instanceof Condition.Ratio ratio) {
            figures.add(Sought.more(ratio.of()));
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(this::note);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::note);
        }
    }

    private void note(Rule rule) {
        if (rule instanceof Rule.Sum sum) {
            sum.parts().forEach(this::note);
        } else if (rule instanceof Rule.Thresholds thresholds) {
            figures.add(Sought.more(thresholds.figure()));
        } else if (rule instanceof Rule.Steps steps) {
            figures.add(Sought.more(steps.figure()));
        } else if (rule instanceof Rule.ShareOfIncrease share) {
            figures.add(Sought.more(share.figure()));
        } else if (rule instanceof Rule.Titles each) {
            each.titles().forEach(title -> titles.add(List.of(Wanted.paid(title))));
        } else if (rule instanceof Rule.AllTitles all) {
            titles.add(together(all));
        } else if (rule instanceof Combination combination) {
            combination.parts().forEach(this::note);
            note(combination);
        } else if (rule instanceof Formula formula) {
            note(formula);
        }
    }

    /** What a combination asks for itself, besides its parts. */
    private void note(Combination combination) {
        if (combination instanceof Combination.Ranking ranking) {
            ranking.figures().forEach(figure -> figures.add(Sought.lowWhole(figure)));
        } else if (combination instanceof Combination.Offset offset) {
            figures.add(Sought.less(offset.got()));
        } else {
            Combination.GroupCap group = combination instanceof Combination.Capped capped ? capped.group() : null;
            combination
                    .figures()
                    .forEach(figure -> figures.add(
                            group != null && figure.equals(group.paidToOthers())
                                    ? Sought.less(figure)
                                    : Sought.more(figure)));
        }
        if (combination instanceof Combination.ChooseOne choice && choice.by() == Combination.By.CLAIMANT) {
            options.addAll(choice.options());
        } else if (combination instanceof Combination.Instalments instalments) {
            note(instalments.since());
            instalments.plan().forEach(each -> each.milestones().forEach(this::note));
            instalments.sooner().forEach(this::note);
        } else if (combination instanceof Combination.Schedule schedule) {
            note(schedule.since());
        }
    }

    private void note(Since since) {
        if (since instanceof Since.Titled titled) {
            titles.add(List.of(new Wanted(titled.kind(), titled.name(), Set.of(), Set.of(), null)));
        } else if (since instanceof Since.ListedIn listed) {
            lists.add(new Condition.Listed(listed.list(), listed.name()));
        }
    }

    private void note(Formula formula) {
        formula.figures().forEach(figure -> figures.add(Sought.more(figure)));
        if (formula instanceof Formula.When when) {
            note(when.condition());
            note(when.then());
            if (when.otherwise() != null) {
                note(when.otherwise());
            }
        } else if (formula instanceof Formula.Ever ever) {
            note(ever.of());
        } else if (formula instanceof Formula.Rate rate) {
            rate.modifiers().forEach(modifier -> note(modifier.condition()));
        }
    }

    private static List<Wanted> together(Rule.AllTitles all) {
        List<Wanted> together = new ArrayList<>();
        for (int i = 0; i < all.kinds().size(); i++) {
            together.add(new Wanted(all.kinds().get(i), all.names().get(i), Set.of(), Set.of(), null));
        }
        return together;
    }
}
