package org.inquirytriage.account.factor;

import java.util.Set;

import org.inquirytriage.account.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must have a second factor.
 *
 * @param requiredFor the roles, such as {@code admin}
 */
@ConfigurationProperties("triage.second-factor")
record SecondFactorProperties(@DefaultValue Set<Role> requiredFor) {
}
