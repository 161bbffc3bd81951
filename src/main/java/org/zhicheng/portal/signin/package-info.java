/** Portal sign-in completes every way of signing in, and protects every address of the portal. */
@Room(uses = {"account", "audit", "limit", "portal.web", "problem", "secret"})
package org.zhicheng.portal.signin;

import org.zhicheng.Room;
