package org.inquirytriage.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.account.MailboxLimited;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is signed in and where the person is. */
@ControllerAdvice
class PersonAdvice {

	@ModelAttribute("me")
	@Nullable Me me(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof Authentication person) ? Me.of(person) : null;
	}

	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/**
	 * The person as pages see them.
	 *
	 * @param name of the account
	 * @param role the name of the role in lower case
	 * @param mailboxes that the person is limited to, none for all
	 */
	record Me(String name, String role, List<String> mailboxes) {

		static Me of(Authentication person) {
			String role = AuthorityUtils.authorityListToSet(person.getAuthorities())
				.stream()
				.filter((authority) -> authority.startsWith("ROLE_"))
				.map((authority) -> authority.substring("ROLE_".length()))
				.findFirst()
				.orElse("NEWCOMER");
			Set<String> mailboxes = (person.getPrincipal() instanceof MailboxLimited known) ? known.mailboxes()
					: Set.of();
			return new Me(person.getName(), role.toLowerCase(Locale.ROOT), mailboxes.stream().sorted().toList());
		}

		/** Whether the person sees some mailboxes only. */
		public boolean limited() {
			return !this.mailboxes.isEmpty();
		}

		/** Whether the person may keep accounts and settings. */
		public boolean admin() {
			return this.role.equals("admin");
		}

		/** Whether the person still has a step to take before anything else. */
		public boolean newcomer() {
			return this.role.equals("newcomer") || this.role.equals("halfway") || this.role.equals("unproven");
		}

		/** Whether the person may change anything. */
		public boolean decides() {
			return this.role.equals("admin") || this.role.equals("staff");
		}

	}

}
