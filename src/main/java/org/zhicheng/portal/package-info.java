/** The portal: the pages people see, and the doors to them. */
package org.zhicheng.portal;
