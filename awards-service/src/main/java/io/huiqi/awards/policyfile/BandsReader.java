package io.huiqi.awards.policyfile;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula.Band;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bands of a figure and finds where they overlap, leave a gap, or pay less higher up. */
final class BandsReader {

    private static final String EXAMPLE = "{from: 1000万, to: 5000万, pays: 10万}";

    private BandsReader() {}

    /** Bands of which each pays one amount or a percentage of the whole figure. */
    static List<Band> bands(Field field, Figure figure, Boundary boundary) {
        List<Field> fields = field.list();
        List<Band> read = read(field, figure, true, boundary);
        List<Band> bands = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            Field end = fields.get(i).block().optional("end");
            boolean isLast = i == read.size() - 1;
            if (end != null && (!isLast || read.get(i).to() == null)) {
                end.wrong(
                        "only the last band has an end of its own, and only where it has a \"to\"; the others end where the"
                                + " next one's \"boundary\" says");
            }
            bands.add(ending(
                    read.get(i),
                    isLast ? endOfAll(end, boundary) : read.get(i + 1).boundary() == Boundary.EXCLUSIVE));
        }
        return bands;
    }

    /** Where nothing else is said, a figure exactly at the end of all is treated as one between two bands. */
    private static boolean endOfAll(@Nullable Field end, Boundary boundary) {
        return end == null ? boundary == Boundary.EXCLUSIVE : end.oneOf(RuleReader.BOUNDARIES) == Boundary.INCLUSIVE;
    }

    private static Band ending(Band band, boolean inside) {
        return new Band(band.from(), band.to(), band.pays(), band.percent(), band.boundary(), inside);
    }

    /** Slices of which each pays a percentage. */
    static List<Band> slices(Field field, Figure figure) {
        return read(field, figure, false, Boundary.INCLUSIVE);
    }

    private static List<Band> read(Field field, Figure figure, boolean amounts, Boundary boundary) {
        List<Field> fields = field.list();
        List<Band> bands = new ArrayList<>();
        for (Field each : fields) {
            bands.add(band(each, figure, amounts, boundary));
            if (bands.size() > 1) {
                checkNeighbours(each, bands.get(bands.size() - 2), bands.get(bands.size() - 1), bands.size());
            }
        }
        if (bands.isEmpty()) {
            field.wrong("expected at least one band such as " + EXAMPLE);
        }
        return bands;
    }

    private static Band band(Field field, Figure figure, boolean amounts, Boundary boundary) {
        Block block = field.block();
        long from = Numbers.quantityFromZero(block.required("from"), figure.unit());
        Field to = block.optional("to");
        Field pays = amounts ? block.optional("pays") : null;
        Field percent = amounts ? block.optional("percent") : block.required("percent");
        if (amounts && (pays == null) == (percent == null)) {
            field.wrong("expected either \"pays\" or \"percent\", such as " + EXAMPLE);
        }
        if (percent != null) {
            Units.checkYuan(percent, figure);
        }
        Field own = amounts ? block.optional("boundary") : null;
        if (amounts) {
            block.optional("end");
        }
        Band band = new Band(
                from,
                to == null ? null : end(to, figure, from),
                pays == null ? 0 : pays.money(),
                percent == null ? null : Numbers.percent(percent, 100),
                own == null ? boundary : own.oneOf(RuleReader.BOUNDARIES),
                false);
        block.done();
        return band;
    }

    private static long end(Field to, Figure figure, long from) {
        long end = Numbers.quantity(to, figure.unit());
        if (end <= from) {
            to.wrong("the band ends before it begins: \"to\" must be above \"from\" " + Yuan.format(from));
        }
        return end;
    }

    private static void checkNeighbours(Field field, Band lower, Band upper, int number) {
        String both = "bands " + (number - 1) + " (" + written(lower) + ") and " + number + " (" + written(upper) + ")";
        if (lower.to() == null || upper.from() < lower.to()) {
            field.wrong(both + " overlap; right would be from: "
                    + (lower.to() == null ? "the \"to\" that band " + (number - 1) + " lacks" : inFull(lower.to())));
        } else if (upper.from() > lower.to()) {
            field.wrong(both + " leave a gap; right would be from: " + inFull(lower.to()));
        }
        if (lower.pays() > 0 && upper.pays() > 0 && upper.pays() < lower.pays()) {
            field.wrong("amounts must not fall: band " + number + " pays less than the one below it");
        }
    }

    private static String written(Band band) {
        Long to = band.to();
        return inFull(band.from()) + " to " + (to == null ? "any" : inFull(to));
    }

    private static String inFull(@Nullable Long hundredths) {
        return hundredths == null ? "" : Yuan.format(hundredths);
    }
}
