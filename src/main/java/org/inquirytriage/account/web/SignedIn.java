package org.inquirytriage.account.web;

import java.util.Collection;
import java.util.List;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.PasswordHash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/** The account of the person who is signing in or has signed in. */
final class SignedIn implements UserDetails, CredentialsContainer {

	/** The only thing a person may do whose password must be replaced first. */
	static final String NEWCOMER = "ROLE_NEWCOMER";

	private static final long serialVersionUID = 1L;

	private final String name;

	private final int version;

	private final boolean locked;

	private final List<GrantedAuthority> authorities;

	private transient @Nullable PasswordHash password;

	SignedIn(Account account, PasswordHash password) {
		this.name = account.name();
		this.version = account.version();
		this.locked = account.standing() == Standing.LOCKED;
		this.authorities = AuthorityUtils.createAuthorityList(authority(account));
		this.password = password;
	}

	private static String authority(Account account) {
		return switch (account.standing()) {
			case ACTIVE, DEMO, LOCKED -> "ROLE_" + account.role();
			case ONE_TIME -> NEWCOMER;
		};
	}

	/** Whether the account has not changed since the person signed in. */
	boolean stillIs(Account account) {
		return this.name.equals(account.name()) && this.version == account.version();
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

}
