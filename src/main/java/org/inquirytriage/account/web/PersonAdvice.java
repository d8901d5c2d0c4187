package org.inquirytriage.account.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
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
	 */
	record Me(String name, String role) {

		static Me of(Authentication person) {
			String role = AuthorityUtils.authorityListToSet(person.getAuthorities())
				.stream()
				.filter((authority) -> authority.startsWith("ROLE_"))
				.map((authority) -> authority.substring("ROLE_".length()))
				.findFirst()
				.orElse("NEWCOMER");
			return new Me(person.getName(), role.toLowerCase(Locale.ROOT));
		}

		/** Whether the person may keep accounts and settings. */
		public boolean admin() {
			return this.role.equals("admin");
		}

		/** Whether the person still has to choose a password. */
		public boolean newcomer() {
			return this.role.equals("newcomer");
		}

		/** Whether the person may change anything. */
		public boolean decides() {
			return this.role.equals("admin") || this.role.equals("staff");
		}

	}

}
