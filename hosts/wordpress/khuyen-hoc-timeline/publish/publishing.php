<?php
/**
 * Publishing: an edition is made of a zip, and given to readers.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

/** The media type of a zip. */
const ZIP_TYPE = 'application/zip';

/**
 * Publishes a zip.
 *
 * @param WP_REST_Request $request The request.
 * @return WP_REST_Response|WP_Error
 */
function publish( WP_REST_Request $request ) {
	$refused = judge_request( $request );
	if ( null !== $refused ) {
		return $refused;
	}
	// One after another: two at once would each forget the other's.
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_fopen -- a lock has no other form.
	$lock = wp_mkdir_p( editions_folder() ) ? fopen( editions_folder() . 'lock', 'c' ) : false;
	if ( false === $lock ) {
		return unwritable();
	}
	if ( ! flock( $lock, LOCK_EX | LOCK_NB ) ) {
		return refusal( __( 'Một người khác đang xuất bản. Hãy đợi một phút, tải lại trang này rồi xuất bản.', 'khuyen-hoc-timeline' ), 409 );
	}
	// What another request wrote since this one began.
	wp_cache_delete( EDITIONS, 'options' );
	wp_cache_delete( 'alloptions', 'options' );
	$result = judge_base( $request ) ?? publish_zip( $request->get_body() );
	flock( $lock, LOCK_UN );
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_fclose
	fclose( $lock );
	return $result;
}

/**
 * Judges what can be judged without looking into the zip.
 *
 * @param WP_REST_Request $request The request.
 */
function judge_request( WP_REST_Request $request ): ?WP_Error {
	if ( '' !== get_option( ADDRESS, '' ) ) {
		return refusal( __( 'Trang này lấy dòng thời gian từ một máy chủ khác, nên xuất bản ở đây không ai thấy. Người quản trị bỏ địa chỉ ấy ở Cài đặt → Dòng thời gian Khuyến học.', 'khuyen-hoc-timeline' ), 409 );
	}
	if ( ! class_exists( 'ZipArchive' ) ) {
		return refusal( __( 'PHP của máy chủ thiếu phần mở rộng zip. Nhờ nơi quản lý máy chủ bật nó (Debian, Ubuntu: gói php-zip).', 'khuyen-hoc-timeline' ), 501 );
	}
	$type = $request->get_content_type();
	if ( ZIP_TYPE !== ( $type['value'] ?? '' ) ) {
		return refusal( __( 'Chỉ nhận tệp zip (Content-Type: application/zip).', 'khuyen-hoc-timeline' ), 415 );
	}
	$stated = (int) $request->get_header( 'content_length' );
	$most   = max_body_bytes();
	if ( max( $stated, strlen( $request->get_body() ) ) > $most ) {
		/* translators: 1: megabytes that were sent, 2: megabytes that are taken */
		$text = __( 'Bản công bố nặng %1$s MB, mà máy chủ chỉ nhận %2$s MB. Nhờ người quản trị tăng post_max_size của PHP (plugin nhận đến 16 MB), hoặc tải bản công bố (.zip) và gửi cho người ấy.', 'khuyen-hoc-timeline' );
		$sent = number_format_i18n( $stated / MB_IN_BYTES, 1 );
		return refusal( sprintf( $text, $sent, number_format_i18n( $most / MB_IN_BYTES, 1 ) ), 413 );
	}
	return null;
}

/** How large a body may be, by us and by PHP. */
function max_body_bytes(): int {
	$of_php = wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) );
	return $of_php > 0 ? min( $of_php, MAX_ZIP_BYTES ) : MAX_ZIP_BYTES;
}

/**
 * Refuses what would undo the edition that somebody else published meanwhile.
 *
 * @param WP_REST_Request $request The request.
 */
function judge_base( WP_REST_Request $request ): ?WP_Error {
	$base   = (string) $request->get_param( 'based_on' );
	$served = served_edition();
	if ( '' === $base || ( '' === $served ? OWN_RELEASE : $served ) === $base ) {
		return null;
	}
	return refusal( __( 'Trong lúc bạn soạn, một bản khác đã được xuất bản. Bảng của bạn vẫn giữ trong trình duyệt: tải lại trang này, chọn “Soạn tiếp”, xem “So với dữ liệu đang công bố”, rồi xuất bản.', 'khuyen-hoc-timeline' ), 409 );
}

/**
 * Makes an edition of a zip and gives it to readers.
 *
 * @param string $zip What is in the zip.
 * @return WP_REST_Response|WP_Error
 */
function publish_zip( string $zip ) {
	wp_raise_memory_limit( 'admin' );
	require_once ABSPATH . 'wp-admin/includes/file.php';
	$id      = gmdate( 'Ymd-His-' ) . bin2hex( random_bytes( 4 ) );
	$new     = edition_folder( "new-$id" );
	$file    = wp_tempnam( 'khuyen-hoc.zip' );
	$refused = unwritable();
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_file_put_contents -- a file for ZipArchive.
	if ( '' !== $file && strlen( $zip ) === file_put_contents( $file, $zip ) && wp_mkdir_p( $new ) ) {
		$refused = write_edition( $file, $new );
		// phpcs:ignore WordPress.WP.AlternativeFunctions.rename_rename -- within one folder, so at once or not at all.
		if ( null === $refused && ! rename( $new, edition_folder( $id ) ) ) {
			$refused = unwritable();
		}
	}
	wp_delete_file( $file );
	if ( null !== $refused ) {
		if ( is_dir( $new ) ) {
			delete_folder( $new );
		}
		return $refused;
	}
	add_edition(
		array(
			'id'      => $id,
			'time'    => time(),
			'user'    => get_current_user_id(),
			'release' => release_id(),
		)
	);
	$response = list_editions();
	$response->set_status( 201 );
	return $response;
}
