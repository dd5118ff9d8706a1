package io.huiqi.awards.policyfile;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Cap;
import io.huiqi.awards.policy.Ceiling;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Unit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads caps: an amount, or a percentage of a figure of the year with or without an amount beside it. */
record CapReader(Vocabulary vocabulary) {

    private static final int TENFOLD = 1000;

    /** The cap of a field; none if there is no such field. */
    Cap read(@Nullable Field field) {
        if (field == null) {
            return Cap.NONE;
        }
        return field.node() instanceof MappingNode ? ofFigure(field.block()) : new Cap(amount(field), null);
    }

    private static long amount(Field field) {
        OptionalLong fen = Yuan.parse(field.written());
        if (fen.isPresent() && fen.getAsLong() > 0) {
            return fen.getAsLong();
        }
        field.wrong("expected a positive amount in yuan, such as 500000.00, 50万 or 50亿, or a percentage of a figure,"
                + " such as {percent: 50, of: revenue}");
        return 1;
    }

    private Cap ofFigure(Block block) {
        Field of = block.required("of");
        Field percent = block.optional("percent");
        Figure figure = vocabulary.figure(of);
        Units.checkYuan(of, figure);
        Cap cap = new Cap(
                Numbers.optionalQuantity(block.optional("max"), Unit.YUAN, Formula.NO_CAP),
                new Ceiling(figure, percent == null ? Percent.of("100") : Numbers.percent(percent, TENFOLD)));
        block.done();
        of.findings().cappedBy(figure, of);
        return cap;
    }
}
