package org.inquirytriage.review.web.desk;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;

import org.inquirytriage.review.web.reach.Reaches;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gathers from a request who does something with which inquiry. */
class ActingResolver implements HandlerMethodArgumentResolver {

	private static final int NOT_KNOWN = -1;

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(Acting.class);
	}

	@Override
	public Acting resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Map<?, ?> path = (Map<?, ?>) Objects.requireNonNull(
				request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
		Principal person = Objects.requireNonNull(request.getUserPrincipal());
		return new Acting(InquiryPath.id(String.valueOf(path.get("id"))), person.getName(), Reaches.of(person),
				seen(request.getParameter("seen")), request.getLocale());
	}

	private static int seen(@Nullable String parameter) {
		return (parameter != null && parameter.matches("\\d{1,9}")) ? Integer.parseInt(parameter) : NOT_KNOWN;
	}

}
