package io.huiqi.registry.enterprise;

/** Why a command is not recorded. */
public sealed interface Refusal {

    /** Nobody registered the enterprise. */
    record UnknownEnterprise() implements Refusal {}

    /**
     * The caller had read another revision than the one in force.
     *
     * @param current the revision in force; 0 when there is nothing yet
     */
    record StaleRevision(long current) implements Refusal {}

    /**
     * The document granted this kind before, to this project, and said something else about it.
     *
     * @param first the id of the recognition that stands
     */
    record ContradictsRecognition(String first) implements Refusal {}

    /** Its figures were corrected more often than any honest source does; the whole history is one stored document. */
    record TooManyCorrections(int limit) implements Refusal {}

    /** The enterprise has as many recognitions as one document can reasonably hold. */
    record TooManyRecognitions(int limit) implements Refusal {}

    /** The enterprise stands on as many lists as one document can reasonably hold. */
    record TooManyLists(int limit) implements Refusal {}

    /** Nobody registered the enterprise that was taken over. */
    record UnknownPredecessor() implements Refusal {}

    /**
     * The predecessor was taken over before, by another enterprise or as another document says.
     *
     * @param successor by whom
     */
    record AlreadyMerged(String successor) implements Refusal {}

    /** The predecessor took the successor over before, at once or through others. */
    record CircularMerger() implements Refusal {}
}
