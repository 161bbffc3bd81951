/** Before anything else looks at a request: how large a body may be, how slowly it may come, how many at a time. */
package org.zhicheng.portal.door;
