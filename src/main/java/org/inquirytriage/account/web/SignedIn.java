package org.inquirytriage.account.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.MailboxLimited;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/** The account of the person who is signing in or has signed in. */
final class SignedIn implements UserDetails, CredentialsContainer, MailboxLimited {

	/** The only thing a person may do whose password must be replaced first. */
	static final String NEWCOMER = "ROLE_NEWCOMER";

	/** The only thing a person may do whose code is still asked for. */
	static final String HALFWAY = "ROLE_HALFWAY";

	/** The only thing a person may do who must switch a second factor on first. */
	static final String UNPROVEN = "ROLE_UNPROVEN";

	/** What a person may not do beside it who is limited to some mailboxes. */
	static final String LIMITED = "LIMITED";

	private static final long serialVersionUID = 1L;

	private final String name;

	private final int version;

	private final boolean locked;

	private final Pass pass;

	private final Set<String> mailboxes;

	private final List<GrantedAuthority> authorities;

	private transient @Nullable PasswordHash password;

	SignedIn(Account account, Pass pass, @Nullable PasswordHash password) {
		this.name = account.name();
		this.version = account.version();
		this.locked = account.standing() == Standing.LOCKED;
		this.pass = pass;
		this.mailboxes = account.mailboxes();
		this.authorities = account.isLimited() ? AuthorityUtils.createAuthorityList(authority(account, pass), LIMITED)
				: AuthorityUtils.createAuthorityList(authority(account, pass));
		this.password = password;
	}

	private static String authority(Account account, Pass pass) {
		if (pass == Pass.CODE_DUE) {
			return HALFWAY;
		}
		if (account.standing() == Standing.ONE_TIME) {
			return NEWCOMER;
		}
		return (pass == Pass.FACTOR_DUE) ? UNPROVEN : "ROLE_" + within(account);
	}

	/** What admins keep holds for all mailboxes; within some, they do what staff do. */
	private static Role within(Account account) {
		return (account.role() == Role.ADMIN && account.isLimited()) ? Role.STAFF : account.role();
	}

	/** Whether the account has not changed since the person signed in. */
	boolean stillIs(Account account) {
		return this.name.equals(account.name()) && this.version == account.version();
	}

	/** The same person, limited to the mailboxes of the account as it is now. */
	SignedIn as(Account account) {
		return this.mailboxes.equals(account.mailboxes()) ? this : new SignedIn(account, this.pass, this.password);
	}

	@Override
	public Set<String> mailboxes() {
		return this.mailboxes;
	}

	@Override
	public String getUsername() {
		return this.name;
	}

	@Override
	public @Nullable String getPassword() {
		return (this.password != null) ? this.password.value() : null;
	}

	@Override
	public void eraseCredentials() {
		this.password = null;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.authorities;
	}

	@Override
	public boolean isAccountNonLocked() {
		return !this.locked;
	}

	@Override
	public String toString() {
		return this.name;
	}

	/** How far a person gets with what was proved so far. */
	enum Pass {

		/** To everything that the account may do. */
		WHOLE,
		/** To the page that asks for a code. */
		CODE_DUE,
		/** To the page where a second factor is switched on. */
		FACTOR_DUE

	}

}
