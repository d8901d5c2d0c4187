package org.inquirytriage.account.oidc;

import java.util.Map;
import java.util.Set;

import org.inquirytriage.account.Role;
import org.inquirytriage.account.limit.MailboxLimits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param passwords who may use a password; unless set, everybody, or admins where there
 * is an identity provider
 * @param roleClaim the claim of an identity provider that tells a person's role
 * @param roles for each role the values of that claim that give it
 * @param mailboxes for each mailbox the values of that claim that give it; none where
 * admins limit people to mailboxes here
 * @param everyMailbox the values of that claim that give every mailbox
 */
@ConfigurationProperties("triage.sign-in")
record SignInProperties(@Nullable PasswordUse passwords, @DefaultValue("groups") String roleClaim,
		@DefaultValue Map<Role, Set<String>> roles, @DefaultValue Map<String, Set<String>> mailboxes,
		@DefaultValue Set<String> everyMailbox) {

	/** Who may use a password, where there are some identity providers or none. */
	PasswordUse passwordUse(boolean providers) {
		if (this.passwords == null) {
			return providers ? PasswordUse.ADMINS : PasswordUse.EVERYBODY;
		}
		if (this.passwords == PasswordUse.NOBODY && !providers) {
			throw new IllegalStateException(
					"triage.sign-in.passwords may be nobody only where spring.security.oauth2.client names a provider");
		}
		return this.passwords;
	}

	/**
	 * What gives people from an identity provider their roles and limits them to
	 * mailboxes.
	 * @param limits that know which mailboxes there are
	 */
	ClaimRights claimRights(MailboxLimits limits) {
		if (!limits.areThere(this.mailboxes.keySet(), Set.of())) {
			throw new IllegalStateException("triage.sign-in.mailboxes must name mailboxes of triage.mailboxes");
		}
		if (this.mailboxes.isEmpty() && !this.everyMailbox.isEmpty()) {
			throw new IllegalStateException("triage.sign-in.every-mailbox needs triage.sign-in.mailboxes");
		}
		return new ClaimRights(claimRoles(), new ClaimMailboxes(this.roleClaim, this.mailboxes, this.everyMailbox));
	}

	private ClaimRoles claimRoles() {
		if (this.roles.values().stream().allMatch(Set::isEmpty)) {
			throw new IllegalStateException("triage.sign-in.roles must give somebody a role, such as "
					+ "triage.sign-in.roles.admin, as spring.security.oauth2.client names a provider");
		}
		return new ClaimRoles(this.roleClaim, this.roles);
	}

}
