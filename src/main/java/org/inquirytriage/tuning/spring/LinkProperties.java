package org.inquirytriage.tuning.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether anybody looks if the links of texts answer.
 *
 * @param checkLinks off where this server must not call others
 */
@ConfigurationProperties("triage.tuning")
record LinkProperties(@DefaultValue("true") boolean checkLinks) {
}
