<?php
/**
 * The shortcode: [khuyen_hoc_timeline partner="hoi-luat-gia"].
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/**
 * Draws the shortcode.
 *
 * @param array|string $options What was written in it; an empty text where nothing was.
 */
function shortcode( $options ): string {
	return element( is_array( $options ) ? $options : array() );
}
add_shortcode( 'khuyen_hoc_timeline', __NAMESPACE__ . '\shortcode' );
