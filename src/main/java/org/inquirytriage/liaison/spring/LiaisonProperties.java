package org.inquirytriage.liaison.spring;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.liaison.*}.
 *
 * @param acknowledgeWithin how long an office may take, while it is open, to tell that it
 * has an inquiry; the column {@code acknowledge-within} of the directory goes before it
 * @param interval how often what offices were given is looked after
 */
@ConfigurationProperties("triage.liaison")
record LiaisonProperties(@DefaultValue("8h") Duration acknowledgeWithin, @DefaultValue("30s") Duration interval) {
}
