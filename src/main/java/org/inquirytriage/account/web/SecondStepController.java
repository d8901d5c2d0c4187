package org.inquirytriage.account.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.web.ThrottledSignIn.TooManyAttemptsException;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for a code after the password. */
@Controller
@RequestMapping("/second-step")
class SecondStepController {

	private final ThrottledSignIn signIn;

	private final Accounts accounts;

	private final Entrance entrance;

	private final SignInPages pages;

	SecondStepController(ThrottledSignIn signIn, Accounts accounts, Entrance entrance, SignInPages pages) {
		this.signIn = signIn;
		this.accounts = accounts;
		this.entrance = entrance;
		this.pages = pages;
	}

	@GetMapping
	String page(HttpServletRequest request, Model model) {
		if (request.getParameter("wait") != null) {
			model.addAttribute("problem", "wait");
		}
		else if (request.getParameter("refused") != null) {
			model.addAttribute("problem", "refused");
		}
		return "second-step";
	}

	@PostMapping
	void take(Authentication person, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		this.signIn.authenticate(new CodeSignIn.Code(person, code));
		SignedIn whole = this.entrance.wholly(this.accounts.named(person.getName()).orElseThrow());
		this.pages.arrived(request, response, this.entrance.enter(whole, request, response));
	}

	@ExceptionHandler
	String refused(BadCredentialsException wrong) {
		return "redirect:/second-step?refused";
	}

	@ExceptionHandler
	String tooMany(TooManyAttemptsException tooMany) {
		return "redirect:/second-step?wait";
	}

}
