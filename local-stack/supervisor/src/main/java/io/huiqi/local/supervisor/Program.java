package io.huiqi.local.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a part runs. */
sealed interface Program permits Program.Plain, BootProgram {

    /** What must have been built. */
    Path jar();

    /** The whole command line. */
    List<String> command();

    /** Does once for each build what makes later starts faster; {@code environment} is the part's own. */
    void prepare(Map<String, String> environment);

    /** Whether {@link #prepare} has anything to do. */
    boolean isPrepared();

    /** A program that is started as it was built. */
    record Plain(Path jar, List<String> command) implements Program {

        @Override
        public void prepare(Map<String, String> environment) {}

        @Override
        public boolean isPrepared() {
            return true;
        }
    }
}
