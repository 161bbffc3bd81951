/** Notices to people: an SMS outbox, the job that empties it, and the gateways. */
package org.zhicheng.notification;
