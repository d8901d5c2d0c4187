package org.inquirytriage.tuning.templates.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must agree to what admins change.
 *
 * @param secondPerson whether a second admin publishes what the first wrote
 */
@ConfigurationProperties("triage.tuning")
record ApprovalProperties(@DefaultValue("false") boolean secondPerson) {
}
