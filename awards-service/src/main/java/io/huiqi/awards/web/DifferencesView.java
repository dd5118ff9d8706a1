package io.huiqi.awards.web;

import io.huiqi.awards.policy.Difference;
import java.util.List;

/**
 * What a version changed.
 *
 * @param against the version it is compared with
 */
record DifferencesView(String policy, String version, String against, List<Difference> differences) {}
