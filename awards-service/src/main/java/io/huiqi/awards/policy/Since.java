package io.huiqi.awards.policy;

/** The event from which years are counted. */
public sealed interface Since {

    /** What happened, in words. */
    Text name();

    /** Whether the year after the event is the first one, instead of the year of the event. */
    boolean isYearAfter();

    /** The first title of a kind. */
    record Titled(String kind, Text name, boolean isYearAfter) implements Since {}

    /** The first year on a list. */
    record ListedIn(String list, Text name, boolean isYearAfter) implements Since {}

    /** The registration of the enterprise; a test of age, which clause 18 permits only on a ground. */
    record Registered(boolean isYearAfter) implements Since {

        private static final Text NAME = new Text("注册登记", "registration");

        @Override
        public Text name() {
            return NAME;
        }
    }
}
